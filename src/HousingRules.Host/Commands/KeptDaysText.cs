using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Host.Words;
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
            yield return HostSentences.NoKeptDays;
            yield break;
        }

        yield return HostSentences.KeptDays(days.Length);
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
            yield return HostSentences.KeptDaysOfFile(path, first.Line, first.Column, file.Count(), first.Text, last.Line, last.Text);
        }
    }

    private static LocalizedText LocalizedText(string same) => new(same, same);
}
