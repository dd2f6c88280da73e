using System.Data.Common;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;

namespace HousingRules.Host.Safekeeping;

/// <summary>Whether the days that are closed hold what they held when they were closed.</summary>
internal static class DaysCheck
{
    /// <summary>What is otherwise, and how many days are closed.</summary>
    public static async Task<(List<LocalizedText> Different, int Days)> OfAsync(
        DbConnection connection,
        DbTransaction within,
        CancellationToken cancellation)
    {
        var different = new List<LocalizedText>();
        var roots = await Rows.OfAsync(connection, within, "select * from day_root order by day", null, cancellation).ConfigureAwait(false);
        var (expected, before) = (await DayRoots.FirstDayAsync(connection, within).ConfigureAwait(false), DayRoots.Start);
        foreach (var root in roots)
        {
            cancellation.ThrowIfCancellationRequested();
            var (day, hash) = (root["day"] as string ?? "", root["root"] as byte[] ?? []);
            if (day != expected)
            {
                // What follows a day that is gone hangs on nothing.
                different.Add(HostSentences.DayIsGone(expected ?? day));
                break;
            }

            var (entries, seals) = await DayRoots.OfAsync(connection, within, day).ConfigureAwait(false);
            if (!Rows.AreSame(root["entries"], entries.Count) || !DayRoots.Root(before, day, entries, seals).AsSpan().SequenceEqual(hash))
                different.Add(HostSentences.DayDiffers(day));
            (before, expected) = (hash, CaseRow.Text(CaseRow.Day(day).AddDays(1)));
        }

        return (different, roots.Count);
    }
}
