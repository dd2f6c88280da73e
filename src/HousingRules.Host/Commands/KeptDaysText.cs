using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary>Says which days and years a copied policy still has: each of the rules and texts, and of a file with very many only how
/// many.</summary>
internal static class KeptDaysText
{
    private const int EachUpTo = 40;

    public static IEnumerable<LocalizedText> Lines(string folder, ImmutableArray<KeptDay> days)
    {
        if (days.IsEmpty)
        {
            yield return new("其中没有日期和年份。", "It holds no day and no year.");
            yield break;
        }

        yield return new(
            $"以下 {days.Length} 处日期和年份照抄自原政策，没有随施行首日移动，请逐处核对、修改：",
            $"These {days.Length} days and years are those of the old policy; none has moved with the first day. Check and change each:");
        foreach (var file in days.GroupBy(d => d.File))
        {
            var path = $"{folder}/{file.Key}";
            if (file.Count() <= EachUpTo)
            {
                foreach (var day in file)
                    yield return LocalizedText($"  {path}:{day.Line}:{day.Column}  {day.Of}  {day.Text}");
                continue;
            }

            var (first, last) = (file.First(), file.Last());
            yield return new(
                $"  {path}:{first.Line}:{first.Column}  共 {file.Count()} 处，从 {first.Text} 到第 {last.Line} 行的 {last.Text}",
                $"  {path}:{first.Line}:{first.Column}  {file.Count()} places, from {first.Text} to {last.Text} on line {last.Line}");
        }
    }

    private static LocalizedText LocalizedText(string same) => new(same, same);
}
