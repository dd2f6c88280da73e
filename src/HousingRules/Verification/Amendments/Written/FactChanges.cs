using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which facts are declared differently: types, values, bounds, what a blank means, how a roster names them, who establishes them
/// by when.</summary>
internal static class FactChanges
{
    public static ImmutableArray<WrittenChange> Of(Policy before, Policy after) =>
        [.. NamedValues.Changes(Read(before, after), Read(after, before))];

    // A day that moves is told once, and not again with each fact that is to be established by then.
    private static Written[] Read(Policy policy, Policy other) =>
    [
        .. policy.Facts.Facts.Select(f => f.Due).OfType<string>().Distinct().Select(m => Milestone(policy, m)),
        .. policy.Facts.Facts.Select(f => Of(f, policy, other.Facts.Facts.FirstOrDefault(o => o.Name == f.Name))),
    ];

    private static Written Of(FactDeclaration fact, Policy policy, FactDeclaration? other)
    {
        var (least, greatest) = fact.Bounds;
        var numbers = fact.Type.Shape == ValueShape.Number;
        return new("fact", fact.Name, fact.Label,
        [
            ("type", fact.Type.Kind.Label),
            .. fact.Type is NumberType number ? Of(number) : [],
            ("values", Same(fact.Options.Select(o => o.Name))),
            .. numbers
                ? new[] { ("bounds", LocalizedText.Same($"{FactValue.OfCode(fact, least)} .. {FactValue.OfCode(fact, greatest)}")) }
                : [],
            ("omitted", Omitted(fact)),
            ("headers", Same(other is null ? [] : RosterWords(fact).Except(RosterWords(other)))),
            ("establishedBy", Labels(fact.EstablishedBy.Select(name => policy.Actors[name].Label))),
            ("due", fact.Due is { } due ? Deadline(policy, due).Label : FactSentences.None),
            ("changeable", fact.Changeable ? FactSentences.Yes : FactSentences.No),
        ]);
    }

    private static WrittenValue[] Of(NumberType number) =>
    [
        .. number.Scale == 0
            ? Array.Empty<WrittenValue>()
            : [("scale", LocalizedText.Same(number.Scale.ToString(CultureInfo.InvariantCulture)))],
        .. number.Unit is { } unit ? [("unit", unit)] : Array.Empty<WrittenValue>(),
    ];

    private static string[] RosterWords(FactDeclaration fact) => [.. Words(fact.Alias), .. fact.Headers, .. fact.Options.SelectMany(Words)];

    private static IEnumerable<string> Words(FactOption option) =>
        [.. Words(option.Alias), .. option.Headers, .. option.Synonyms.Select(s => $"{option.Name}={s}")];

    private static IEnumerable<string> Words(string? alias) => alias is null ? [] : [alias];

    private static LocalizedText Omitted(FactDeclaration fact)
    {
        var value = FactValue.Omitted(fact);
        return new(value.Label(Language.Chinese), value.Label(Language.English));
    }

    private static Written Milestone(Policy policy, string name)
    {
        var found = Deadline(policy, name);
        return new("milestone", name, found.Label, [("due", LocalizedText.Same(FormattableString.Invariant($"{found.Due:yyyy-MM-dd}")))]);
    }

    private static Milestone Deadline(Policy policy, string name) => policy.Deadlines.First(m => m.Name == name);

    private static LocalizedText Labels(IEnumerable<LocalizedText> labels)
    {
        var all = labels.ToArray();
        return all.Length == 0
            ? FactSentences.None
            : new(string.Join("、", all.Select(l => l.Chinese)), string.Join(", ", all.Select(l => l.English)));
    }

    private static LocalizedText Same(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length == 0 ? FactSentences.None : new(string.Join("、", all), string.Join(", ", all));
    }
}
