using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary>Says which days and years a copied policy still has: each of the policy's own file, where one begins, and of every other file
/// how many.</summary>
internal static class KeptDaysText
{
    private const int EachUpTo = 40;

    // What the others follow from: the milestones, and the days on which nobody works.
    private static readonly string[] First = ["policy.json", "calendar.json"];

    public static IEnumerable<LocalizedText> Lines(string folder, ImmutableArray<KeptDay> days)
    {
        if (days.IsEmpty)
        {
            yield return HostSentences.NoKeptDays;
            yield break;
        }

        yield return HostSentences.KeptDays(days.Length);
        foreach (var file in days.GroupBy(d => d.File).OrderBy(f => Place(f.Key)))
        {
            var path = $"{folder}/{file.Key}";
            if (file.Key == First[0] && file.Count() <= EachUpTo)
            {
                foreach (var line in file.Select(day => $"  {path}:{day.Line}:{day.Column}  {day.Of}  {day.Text}"))
                    yield return new(line, line);
                continue;
            }

            var (first, last) = (file.First(), file.Last());
            yield return HostSentences.KeptDaysOfFile(path, first.Line, first.Column, file.Count(), first.Text, last.Line, last.Text);
        }
    }

    private static int Place(string file) => Array.IndexOf(First, file) is >= 0 and var place ? place : First.Length;
}
