using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Does to a household what a proposed change says, in every way it can be understood.</summary>
internal static class ChangeTrial
{
    /// <summary>The household after the change, once for each choice among the values that the change names.</summary>
    public static IEnumerable<FactSheet> Apply(FactSheet sheet, Change change) =>
        change.Facts.Aggregate<FactChange, IEnumerable<FactSheet>>(
            [sheet],
            (sheets, one) => sheets.SelectMany(s => one.To.Select(to => With(s, one, to))));

    /// <summary>The household with any other values of some of the facts of a change, but never all of them.</summary>
    public static IEnumerable<FactSheet> ApplyLess(FactSheet sheet, Change change)
    {
        for (var chosen = 1; chosen < (1 << change.Facts.Length) - 1; chosen++)
        {
            var some = change.Facts.Where((_, i) => (chosen >> i & 1) != 0).Select(f => f with { To = [.. Words(f)] });
            foreach (var tried in Apply(sheet, new Change([.. some])))
                yield return tried;
        }
    }

    private static IEnumerable<LocalizedText> Words(FactChange change) => change.Member is not null
        ? [new("是", "yes"), new("否", "no")]
        : DeclaredValues.Of(change.Fact).Select(v => new LocalizedText(v.Label(Language.Chinese), v.Label(Language.English)));

    private static FactSheet With(FactSheet sheet, FactChange change, LocalizedText to)
    {
        var changed = sheet.Copy();
        if (change.Member is { } member)
            return changed.SetMember(change.Fact, member, to.Chinese == "是");
        return changed.Set(DeclaredValues.Of(change.Fact).Single(v => v.Label(Language.Chinese) == to.Chinese));
    }
}
