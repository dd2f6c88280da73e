using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What conditions mention: the one list of it. Definitions are mentioned and not looked into, unless asked.</summary>
internal sealed class Mentions
{
    private Mentions(IEnumerable<Condition> nodes)
    {
        var (tests, slots, outcomes, definitions, settings) =
            (new List<Condition>(), new List<Slot>(), new List<Outcome>(), new List<Definition>(), new List<Parameter>());
        foreach (var node in nodes)
        {
            if (node is Condition.Truth or Condition.OneOf or Condition.Compares)
                tests.Add(node);
            slots.AddRange(SlotsOf(node));
            if (node is Condition.Decided decided)
                outcomes.Add(decided.Outcome);
            if (node is Condition.Defined defined)
                definitions.Add(defined.Definition);
            settings.AddRange(SettingsOf(node));
        }

        Tests = [.. tests];
        Slots = [.. slots.Distinct()];
        Outcomes = [.. outcomes.Distinct()];
        Definitions = [.. definitions.Distinct()];
        Settings = [.. settings.DistinctBy(s => s.Name)];
    }

    /// <summary>Every test of facts, as often as it stands there.</summary>
    public ImmutableArray<Condition> Tests { get; }

    /// <summary>The slots of a fact sheet.</summary>
    public ImmutableArray<Slot> Slots { get; }

    public ImmutableArray<Outcome> Outcomes { get; }

    public ImmutableArray<Definition> Definitions { get; }

    /// <summary>The settings of the policy.</summary>
    public ImmutableArray<Parameter> Settings { get; }

    public static Mentions Of(Condition condition) => new(condition.Tree);

    public static Mentions Of(IEnumerable<Condition> conditions) => new(conditions.SelectMany(c => c.Tree));

    /// <summary>What a condition mentions, by itself or through definitions.</summary>
    public static Mentions Through(IReadOnlyDictionary<Definition, Condition> definitions, params IEnumerable<Condition> conditions)
    {
        var seen = new HashSet<Definition>(ReferenceEqualityComparer.Instance);
        var nodes = new List<Condition>();
        var rest = new Stack<Condition>(conditions);
        while (rest.TryPop(out var next))
        {
            foreach (var node in next.Tree)
            {
                nodes.Add(node);
                if (node is Condition.Defined { Definition: var definition } && seen.Add(definition))
                    rest.Push(definitions[definition]);
            }
        }

        return new(nodes);
    }

    public static IEnumerable<Slot> SlotsOf(Condition node) => node switch
    {
        Condition.Truth truth => [truth.Slot],
        Condition.OneOf oneOf => [oneOf.Slot],
        Condition.Compares compares => compares.Slots,
        _ => [],
    };

    private static IEnumerable<Parameter> SettingsOf(Condition node) => node switch
    {
        Condition.Known { Setting: { } setting } => [setting],
        Condition.Compares compares => SettingsOf(compares.Left).Concat(SettingsOf(compares.Right)),
        _ => [],
    };

    private static IEnumerable<Parameter> SettingsOf(Term term) =>
        term is LiteralTerm { Setting: { } setting } ? [setting] : term.Inner.SelectMany(SettingsOf);
}
