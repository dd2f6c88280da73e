using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Two programs over one space, so that equal decisions are equal diagrams. Facts are the same where their names and types are;
/// what
/// only one of them declares, the other does not look at. A comparison that cannot be followed is a variable of its own, one and the same
/// where both ask it: free in the diagrams, and true or false for any one household.</summary>
internal sealed class JointPolicies
{
    private readonly FrozenDictionary<int, (Condition.Compares Comparison, bool IsOfAfter)> _opaque;

    // What is known of the one says nothing of the other, and no household has both.
    private readonly FrozenSet<int> _retyped;

    public JointPolicies(CompiledPolicy before, CompiledPolicy after, StepBound steps)
    {
        Space = Space.Of([before, after], steps);
        var own = Mentions.Of(before.AllConditions).Tests.OfType<Condition.Compares>().Select(Space.Common.Of).ToHashSet();
        _opaque = Space.Opaque.GroupBy(o => o.Value)
            .ToFrozenDictionary(g => g.Key, g => (g.First().Key, !own.Contains(g.First().Key)));
        _retyped = Retyped(before.Document.Facts, after.Document.Facts).ToFrozenSet();
        Opaque = _opaque.Keys.Concat(_retyped).ToFrozenSet();
        Before = new(Space, before);
        After = new(Space, after);
        Both = Space.Variables.Select((v, i) => HeldByBoth(v, i, before.Document.Facts, after.Document.Facts))
            .Aggregate(Diagram.All, Diagram.And);
    }

    public Space Space { get; }

    public Diagram Diagram => Space.Diagram;

    public PolicyDiagrams Before { get; }

    public PolicyDiagrams After { get; }

    /// <summary>The households that both can hold: a value that only one of them declares is told with the facts and decided by that one
    /// alone.</summary>
    public int Both { get; }

    /// <summary>The variables that stand for comparisons which cannot be followed, and those of facts that the two declare with values
    /// which cannot be told to each other.</summary>
    public FrozenSet<int> Opaque { get; }

    /// <summary>A comparison that cannot be followed, and whether its facts are those of the program after.</summary>
    public (Condition.Compares Comparison, bool IsOfAfter) this[int variable] => _opaque[variable];

    /// <summary>The comparisons that cannot be followed and on which a diagram hangs.</summary>
    public ImmutableArray<int> Hanging(int diagram) => [.. Diagram.Support(diagram).Where(Opaque.Contains).Order()];

    /// <summary>Whether households can be tried out for a variable that cannot be followed.</summary>
    public bool CanBeTried(int variable) => _opaque.ContainsKey(variable);

    /// <summary>What cannot be followed of a variable, in words.</summary>
    public LocalizedText Unfollowed(int variable) => _opaque.TryGetValue(variable, out var opaque)
        ? ComparisonWords.Of(opaque.Comparison)
        : VerificationSentences.OfAnotherType(Space.Variables[variable].Fact!.Label);

    /// <summary>That a variable lies in some of its regions, in words.</summary>
    public LocalizedText Words(int variable, IReadOnlyCollection<int> regions) => _opaque.TryGetValue(variable, out var opaque)
        ? ComparisonWords.Holding(opaque.Comparison, regions.Contains(1))
        : RegionWords.Of(Space.Variables[variable], regions);

    private int HeldByBoth(Variable variable, int index, FactCatalog before, FactCatalog after)
    {
        if (
            variable.Fact is not { } fact
                || variable.Member is not null
                || Declared(before, fact) is not { } old
                || Declared(after, fact) is not { } now
                || old.Type.Coding != now.Type.Coding
                || fact.Type is BooleanType)
            return Diagram.All;
        var regions = variable.Regions;
        return fact.Type is OneOfType
            ? Diagram.Where(index, r => regions[r].Options.All(o => old.OptionIndex(o) >= 0 && now.OptionIndex(o) >= 0))
            : Diagram.Where(
                index,
                r => regions[r].From >= Math.Max(old.Bounds.Least, now.Bounds.Least)
                    && regions[r].Through <= Math.Min(old.Bounds.Greatest, now.Bounds.Greatest));
    }

    private IEnumerable<int> Retyped(FactCatalog before, FactCatalog after) => Space.Variables.Index()
        .Where(
            v => v.Item.Fact is { } fact
                && before.TryGet(fact.Name, out var old)
                && after.TryGet(fact.Name, out var now)
                && old.Type.Coding != now.Type.Coding)
        .Select(v => v.Index);

    private FactDeclaration? Declared(FactCatalog facts, FactDeclaration fact) =>
        facts.TryGet(fact.Name, out var own) ? Space.Common.Of(own) : null;
}
