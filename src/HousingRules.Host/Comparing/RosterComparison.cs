using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Rosters;
using HousingRules.Rosters.Deciding;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>Reads one roster under two policies, row by row, and lists the households that are decided differently.</summary>
internal sealed class RosterComparison(
    Policy before,
    Policy after,
    string roster,
    RosterOptions options,
    Output? output,
    ImmutableArray<WrittenChange> renames)
{
    private static readonly LocalizedText[] Headers =
    [
        HostSentences.Id, HostSentences.County, HostSentences.Town, HostSentences.Village, HostSentences.Row,
        HostSentences.Before, HostSentences.After, HostSentences.DutiesBefore, HostSentences.DutiesAfter,
        HostSentences.PapersBefore, HostSentences.PapersAfter,
        HostSentences.DeadlinesBefore, HostSentences.DeadlinesAfter,
    ];

    private readonly SortedDictionary<string, int> _byTown = new(StringComparer.Ordinal);
    private readonly DoubledIds _ids = new();
    private readonly AmountShifts _amounts = new(renames);
    private int _households;
    private int _changed;
    private int _unread;

    /// <summary>Compares, and says what changes.</summary>
    public RosterChanges Run(HostConsole console, CancellationToken interrupted)
    {
        using var old = Roster.Open(roster, before.Facts, options, interrupted);
        using var now = Roster.Open(roster, after.Facts, options, interrupted);
        using var file = output is null ? null : WholeFile.Create(output.Path!);
        using var table = file is null
            ? null
            : TableFiles.Create(
                file.Stream,
                TableFormat.Of(output!.Format),
                HostSentences.ChangedHouseholds[console.Language],
                [.. Headers.Select(h => h[console.Language])]);
        Progress.While(console, HostSentences.ComparingHouseholds, () => now.Progress, () =>
        {
            Compare(old, now, table, console.Language, interrupted);
            return true;
        });
        table?.Complete();
        var undecided = old.Remarks.Concat(now.Remarks).Where(r => r.NeedsDecision).Distinct().ToList();
        foreach (var remark in undecided)
            console.Warn(remark.Text);
        if (_ids.Remark is { } doubled)
            console.Warn(doubled);
        file?.Complete();
        return new(Path.GetFileName(roster), _households, _changed, _unread, _byTown, _amounts, undecided.Count > 0);
    }

    private void Compare(Roster old, Roster now, TableWriter? table, Language language, CancellationToken interrupted)
    {
        using var first = old.Read(before).GetEnumerator();
        using var second = now.Read(after).GetEnumerator();
        while ((first.MoveNext(), second.MoveNext()) is var (isMore, isOtherMore) && (isMore || isOtherMore))
        {
            interrupted.ThrowIfCancellationRequested();
            // Both read the same rows; only what the columns mean may differ.
            if (isMore != isOtherMore || first.Current.Number != second.Current.Number || first.Current.Sheet != second.Current.Sheet)
                throw new HostFailure(HostSentences.OtherRows);
            _ids.Add(first.Current.Household.Id, first.Current.Number);
            Compare(first.Current, second.Current, table, language);
        }
    }

    private void Compare(RosterRow row, RosterRow other, TableWriter? table, Language language)
    {
        _households++;
        if (row.Facts is null && other.Facts is null)
        {
            _unread++;
            return;
        }

        var (decided, decidedNow) = (Decided(before, row), Decided(after, other));
        _amounts.Add(decided, decidedNow);
        var (old, now) = (Parts(decided, renames), Parts(decidedNow, []));
        if (old.IsSame(now))
            return;
        _changed++;
        var (id, county, town, village) = (row.Household.Id, row.Household.County, row.Household.Town ?? "", row.Household.Village);
        _byTown[town] = _byTown.GetValueOrDefault(town) + 1;
        table?.Append(
            id ?? "",
            county ?? "",
            town,
            village ?? "",
            row.Number.ToString(CultureInfo.InvariantCulture),
            DecidedParts.Only(old.Outcomes, now.Outcomes, language),
            DecidedParts.Only(now.Outcomes, old.Outcomes, language),
            DecidedParts.Only(old.Duties, now.Duties, language),
            DecidedParts.Only(now.Duties, old.Duties, language),
            DecidedParts.Only(old.Papers, now.Papers, language),
            DecidedParts.Only(now.Papers, old.Papers, language),
            DecidedParts.Only(old.Days, now.Days, language),
            DecidedParts.Only(now.Days, old.Days, language));
    }

    // A row that only one of the policies can read is a household that changes.
    private static DecidedParts Parts(Determination? decided, ImmutableArray<WrittenChange> renamed) =>
        decided is null ? DecidedParts.Unread : DecidedParts.Of(decided, renamed);

    private static Determination? Decided(Policy policy, RosterRow row) => row.Facts is { } facts ? policy.Determine(facts) : null;
}
