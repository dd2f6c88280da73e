using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using HousingRules.Cases;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>What each case has in the ledgers, kept beside the cases: after whatever happens in a case it is worked out once, by whichever
/// node needs it first. As of a day before a case's last event it is worked out from the entries each time.</summary>
internal sealed class KeptFigures(Database database, ReadCases cases)
{
    private const int Together = 400;
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, CaseFigures> _remembered = new(StringComparer.Ordinal);
    private (CaseChanges, DateOnly)? _caughtUp;

    /// <summary>The figures of the cases of an area as of a day, in the order of their ids, and the cases that cannot be added.</summary>
    public async Task<(IReadOnlyList<BookCase> Cases, IReadOnlyList<LeftOutCase> LeftOut)> ReadAsync(
        Area area,
        DateOnly day,
        CancellationToken cancellation)
    {
        var rows = new LedgerRows(database, area);
        var all = await rows.ReadAsync(CaseFigures.Build, day, cancellation).ConfigureAwait(false);
        var known = await KnownAsync(rows, all, cancellation).ConfigureAwait(false);
        var worked = new Dictionary<string, Worked>(StringComparer.Ordinal);
        string[] absent = [.. all.Where(r => Known(r) is null).Select(r => r.Id)];
        await foreach (var one in WorkOutAsync(area, absent, day, rest: 0, cancellation).ConfigureAwait(false))
            worked.Add(one.Id, one);
        var making = new BookMaking(day);
        foreach (var row in all)
        {
            if (Known(row) is { } figures)
                making.Add(new(row.Id, Identity(row), CaseRow.Day(row.OpenedOn!), figures, null));
            else if (worked.GetValueOrDefault(row.Id) is { } one)
                making.Add(one);
        }

        return (making.Cases, making.LeftOut);

        CaseFigures? Known(LedgerRow row) => row.Hash is { } hash ? known.GetValueOrDefault(Convert.ToHexString(hash)) : null;
    }

    /// <summary>Works out what is not kept yet, of all cases.</summary>
    /// <param name="day">As of which day.</param>
    /// <param name="rest">How many times as long as it worked it rests between some cases and the next: nobody waits for it, and whoever
    /// works meanwhile should not.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many were worked out.</returns>
    public async Task<int> CatchUpAsync(DateOnly day, int rest, CancellationToken cancellation)
    {
        // Asked for before the cases are read: what happens meanwhile makes another number.
        var changes = await CaseChanges.OfAsync(database, Area.Everywhere, cancellation).ConfigureAwait(false);
        if (_caughtUp == (changes, day))
            return 0;
        var count = 0;
        var rows = new LedgerRows(database, Area.Everywhere);
        if (_caughtUp is null)
            await rows.ForgetOthersAsync(CaseFigures.Build, cancellation).ConfigureAwait(false);
        var absent = await rows.AbsentAsync(CaseFigures.Build, day, cancellation).ConfigureAwait(false);
        await foreach (var one in WorkOutAsync(Area.Everywhere, absent, day, rest, cancellation).ConfigureAwait(false))
            count += one.Figures is null ? 0 : 1;
        _caughtUp = (changes, day);
        return count;
    }

    private static HouseholdIdentity Identity(LedgerRow row) => new(row.Household, row.County, row.Town, row.Village);

    // The figures that are kept of these rows, by their hashes.
    private async Task<Dictionary<string, CaseFigures>> KnownAsync(
        LedgerRows rows, IReadOnlyList<LedgerRow> all, CancellationToken cancellation)
    {
        var (known, unknown) = (new Dictionary<string, CaseFigures>(StringComparer.Ordinal), new List<byte[]>());
        foreach (var hash in all.Select(r => r.Hash).OfType<byte[]>().DistinctBy(Convert.ToHexString))
        {
            if (_remembered.TryGetValue(Convert.ToHexString(hash), out var before))
                known.Add(Convert.ToHexString(hash), before);
            else
                unknown.Add(hash);
        }

        if (_remembered.Count > MostRemembered)
            _remembered.Clear();
        foreach (var (hash, content) in await rows.FiguresAsync(unknown, cancellation).ConfigureAwait(false))
        {
            // What was changed in the database is worked out again.
            if (hash.AsSpan().SequenceEqual(CaseFigures.HashOf(content)))
                _remembered[Convert.ToHexString(hash)] = known[Convert.ToHexString(hash)] = CaseFigures.FromJson(content);
        }

        return known;
    }

    private async IAsyncEnumerable<Worked> WorkOutAsync(
        Area area,
        IReadOnlyList<string> ids,
        DateOnly day,
        int rest,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new LedgerRows(database, Area.Everywhere);
        foreach (var some in ids.Chunk(Together))
        {
            var start = Stopwatch.GetTimestamp();
            var kept = new List<LedgerKept>(some.Length);
            await foreach (var (id, hash, found, why) in cases.TheseAsync(area, some, cancellation).ConfigureAwait(false))
            {
                var one = Work(id, found, why, day);
                if (one.Figures is { } figures && found!.File.LastDay <= day)
                    kept.Add(Keep(one, hash, found.Procedure.SteadyFrom(found.File), figures.ToJson()));
                yield return one;
            }

            if (kept.Count > 0)
                await rows.KeepAsync(CaseFigures.Build, day, kept, cancellation).ConfigureAwait(false);
            await Task.Delay(Stopwatch.GetElapsedTime(start) * rest, cancellation).ConfigureAwait(false);
        }
    }

    private static LedgerKept Keep(Worked one, byte[] hash, DateOnly? steadyFrom, string content) =>
        new(one.Id, hash, steadyFrom, one.OpenedOn, one.Household.Id!, CaseFigures.HashOf(content), content);

    private static Worked Work(string id, KeptCase? found, CaseFormException? why, DateOnly day)
    {
        if (found is null)
            return new(id, new(null, null, null, null), default, null, HostSentences.CaseUnreadable(why!));
        var (household, openedOn) = (found.File.Household, found.File.OpenedOn);
        var figures = openedOn > day || string.IsNullOrEmpty(household.Id) ? null : CaseFigures.Of(found.Procedure, found.File, day);
        return new(id, household, openedOn, figures, null);
    }
}
