using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
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
        new("户编号", "id"), new("县", "county"), new("镇街道", "town"), new("村", "village"), new("行号", "row"),
        new("修订前", "before"), new("修订后", "after"), new("修订前应办事项", "duties before"), new("修订后应办事项", "duties after"),
        new("修订前材料", "papers before"), new("修订后材料", "papers after"),
        new("修订前期限", "deadlines before"), new("修订后期限", "deadlines after"),
    ];

    private readonly SortedDictionary<string, int> _byTown = new(StringComparer.Ordinal);
    private readonly DoubledIds _ids = new();
    private readonly AmountShifts _amounts = new(renames);
    private int _households;
    private int _changed;
    private int _unread;

    /// <summary>Compares, and tells what changes.</summary>
    /// <returns>Whether something was left out that may hold facts.</returns>
    public bool Run(HostConsole console, CancellationToken interrupted)
    {
        using var old = Roster.Open(roster, before.Facts, options, interrupted);
        using var now = Roster.Open(roster, after.Facts, options, interrupted);
        using var file = output is null ? null : WholeFile.Create(output.Path!);
        using var table = file is null
            ? null
            : TableFiles.Create(
                file.Stream,
                TableFormat.Of(output!.Format),
                new LocalizedText("变化的户", "changed households")[console.Language],
                [.. Headers.Select(h => h[console.Language])]);
        Progress.While(console, new("逐户比较", "comparing households"), () => now.Progress, () =>
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
        Summarise(console);
        file?.Complete();
        return undecided.Count > 0;
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
                throw new HostFailure(
                    new(
                        "两个政策下读到的行不同，无法逐户比较。",
                        "The roster has other rows under one policy than under the other, so households cannot be compared."));
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

    private void Summarise(HostConsole console)
    {
        var chinese = console.Language == Language.Chinese;
        console.Out.WriteLine();
        console.Out.WriteLine(chinese
            ? $"花名册 {Path.GetFileName(roster)}：{_households:N0} 户，结果不同 {_changed:N0} 户，未能读取 {_unread:N0} 行。"
            : $"Roster {Path.GetFileName(roster)}: {_households:N0} households, {_changed:N0} decided differently, {_unread:N0} rows not "
                + $"read.");
        foreach (var told in _amounts.Told)
            WrappedLines.Write(console.Out, 0, told[console.Language]);
        if (_byTown.Count == 0)
            return;
        var table = new TextTable(new LocalizedText("镇街道", "town")[console.Language], new LocalizedText("变化的户", "changed")[console.Language]);
        foreach (var (town, count) in _byTown)
            table.Add(town, count.ToString("N0", CultureInfo.InvariantCulture));
        table.Write(console.Out);
    }
}
