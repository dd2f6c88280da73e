using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Does to a household what a proposed change says, in every way it can be understood.</summary>
internal static class ChangeTrial
{
    /// <summary>The household after the change, once for each choice among the values that the change names; of a range, its ends and one
    /// value between them.</summary>
    public static IEnumerable<FactSheet> Apply(FactSheet sheet, Change change) =>
        change.Facts.Aggregate<FactChange, IEnumerable<FactSheet>>([sheet], (sheets, one) => sheets.SelectMany(s => With(s, one)));

    /// <summary>The household with any other values of some of the facts of a change, but never all of them.</summary>
    public static IEnumerable<FactSheet> ApplyLess(FactSheet sheet, Change change)
    {
        for (var chosen = 1; chosen < (1 << change.Facts.Length) - 1; chosen++)
        {
            IEnumerable<FactSheet> tried = [sheet];
            foreach (var fact in change.Facts.Where((_, i) => (chosen >> i & 1) != 0))
                tried = tried.SelectMany(s => WithAny(s, fact));
            foreach (var changed in tried)
                yield return changed;
        }
    }

    private static IEnumerable<FactSheet> With(FactSheet sheet, FactChange change) => change.Member is { } member
        ? [sheet.Copy().SetMember(change.Fact, member, Assert.Single(change.To).English == "yes")]
        : change.Ranges.SelectMany(Values).Distinct().Select(v => sheet.Copy().Set(v));

    private static IEnumerable<FactSheet> WithAny(FactSheet sheet, FactChange change) => change.Member is { } member
        ? [sheet.Copy().SetMember(change.Fact, member, true), sheet.Copy().SetMember(change.Fact, member, false)]
        : DeclaredValues.Of(change.Fact).Select(v => sheet.Copy().Set(v));

    private static IEnumerable<FactValue> Values(FactRange range)
    {
        var (from, through) = (range.From.Code, range.Through.Code);
        return new[] { from, from + (through - from) / 2, through }.Select(code => FactValue.OfCode(range.From.Fact, code));
    }
}
