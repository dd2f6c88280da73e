using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>The ledgers of the cases of an area as of a day: for pages, for the HTTP API and for a workbook. A node adds up one after the
/// other, so that its memory holds one county at a time.</summary>
internal sealed class LedgerBooks(ReadCases cases, KeptFigures figures, CasePolicies policies, Database database, LedgerShelf shelf)
    : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Whether there are ledgers on a day: not before the first policy.</summary>
    public bool HasPolicyOn(DateOnly day) => policies.TryInForce(day) is not null;

    /// <summary>The figures of every level, and what each case has in them. What was added up a short while ago is given again, as long as
    /// nothing has happened in a case of the area since.</summary>
    /// <param name="area">Whose cases.</param>
    /// <param name="day">As of which day; cases opened later are not in it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ArgumentException">No policy is in force yet on that day.</exception>
    public async Task<LedgerBook> BookAsync(Area area, DateOnly day, CancellationToken cancellation = default)
    {
        var policy = policies.InForce(day).Policy;
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Asked for before the cases are read: what happens meanwhile makes another number.
            var changes = await CaseChanges.OfAsync(database, area, cancellation).ConfigureAwait(false);
            var asked = new ShelfMark(area, day, changes, policy.Digest);
            if (shelf.Find(asked) is { } kept)
                return kept;
            var (found, leftOut) = await figures.ReadAsync(area, day, cancellation).ConfigureAwait(false);
            var book = new LedgerBook(policy, day, found, leftOut);
            shelf.Put(asked, book);
            return book;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Adds them up, with every item.</summary>
    /// <param name="area">Whose cases.</param>
    /// <param name="day">As of which day; cases opened later are not in it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The ledgers of every level, with all items and what each household is due, agreed and paid. A case that could not be added
    /// is named in <see cref="LedgerReport.LeftOut"/>.</returns>
    /// <exception cref="ArgumentException">No policy is in force yet on that day.</exception>
    public async Task<LedgerReport> ReadAsync(Area area, DateOnly day, CancellationToken cancellation = default)
    {
        // On a day before the first policy there are no ledgers, and that is said.
        var policy = policies.InForce(day).Policy;
        var items = new List<LedgerItem>();
        var money = new List<HouseholdMoney>();
        var adding = new LedgerAdding(day, items.Add);
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await AddAsync(
                adding,
                area,
                (_, added) => money.AddRange(HouseholdMoney.Of(added.Postings, day) is { } moved ? [moved] : []),
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }

        items.AddRange(adding.Ledger.OpenItems);
        items.Sort(LedgerItem.Order);
        money.Sort(HouseholdMoney.Order);
        return new(policy, adding.Ledger, adding.Progress, items)
        {
            IsDayGiven = true,
            Level = null,
            Town = null,
            Money = money,
            LeftOut = adding.LeftOut,
        };
    }

    public void Dispose() => _one.Dispose();

    private async Task AddAsync(
        LedgerAdding adding,
        Area area,
        Action<KeptCase, (ImmutableArray<LedgerPosting> Postings, CaseStanding Standing)> added,
        CancellationToken cancellation)
    {
        await foreach (var (id, kept, why) in cases.AllAsync(area, cancellation).ConfigureAwait(false))
        {
            if (kept is null)
                adding.LeaveOut(id, HostSentences.CaseUnreadable(why!));
            else if (adding.Add(kept) is { } one)
                added(kept, one);
        }
    }
}
