using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Which facts are declared differently: types, values, bounds, what a blank means, how a roster names them, who establishes them
/// by when.</summary>
internal static class FactChanges
{
    public static ImmutableArray<WrittenChange> Of(Policy before, Policy after) =>
        [.. NamedValues.Changes(Read(before), Read(after))];

    private static Written[] Read(Policy policy) => [.. policy.Facts.Facts.Select(f => Of(f, policy))];

    private static Written Of(FactDeclaration fact, Policy policy)
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
            ("headers", Same([.. Words(fact.Alias), .. fact.Headers, .. fact.Options.SelectMany(Words)])),
            ("establishedBy", Labels(fact.EstablishedBy.Select(name => policy.Actors[name].Label))),
            ("due", fact.Due is { } due ? Day(policy, due) : new("无", "none")),
            ("changeable", fact.Changeable ? new("是", "yes") : new("否", "no")),
        ]);
    }

    private static WrittenValue[] Of(NumberType number) =>
    [
        .. number.Scale == 0
            ? Array.Empty<WrittenValue>()
            : [("scale", LocalizedText.Same(number.Scale.ToString(CultureInfo.InvariantCulture)))],
        .. number.Unit is { } unit ? [("unit", unit)] : Array.Empty<WrittenValue>(),
    ];

    private static IEnumerable<string> Words(FactOption option) =>
        [.. Words(option.Alias), .. option.Headers, .. option.Synonyms.Select(s => $"{option.Name}={s}")];

    private static IEnumerable<string> Words(string? alias) => alias is null ? [] : [alias];

    private static LocalizedText Omitted(FactDeclaration fact)
    {
        var value = FactValue.Omitted(fact);
        return new(value.Label(Language.Chinese), value.Label(Language.English));
    }

    private static LocalizedText Day(Policy policy, string milestone)
    {
        var found = policy.Deadlines.First(m => m.Name == milestone);
        return new(
            FormattableString.Invariant($"{found.Label.Chinese} {found.Due:yyyy-MM-dd}"),
            FormattableString.Invariant($"{found.Label.English} {found.Due:yyyy-MM-dd}"));
    }

    private static LocalizedText Labels(IEnumerable<LocalizedText> labels)
    {
        var all = labels.ToArray();
        return all.Length == 0
            ? new("无", "none")
            : new(string.Join("、", all.Select(l => l.Chinese)), string.Join(", ", all.Select(l => l.English)));
    }

    private static LocalizedText Same(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length == 0 ? new("无", "none") : new(string.Join("、", all), string.Join(", ", all));
    }
}
