using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>The ledgers of the cases of an area as of a day: for pages, for the HTTP API and for a workbook.</summary>
internal sealed class LedgerBooks(ReadCases cases, CasePolicies policies)
{
    /// <summary>Adds them up.</summary>
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
        var adding = new Adding(day);
        await foreach (var (id, kept, why) in cases.AllAsync(area, cancellation).ConfigureAwait(false))
        {
            if (kept is null)
                adding.LeaveOut(id, HostSentences.CaseUnreadable(why!));
            else
                adding.Add(kept);
        }

        return adding.Report(policy);
    }

    private sealed class Adding
    {
        private readonly List<LedgerItem> _items = [];
        private readonly List<HouseholdMoney> _money = [];
        private readonly List<LeftOutCase> _leftOut = [];
        private readonly HashSet<(HouseholdIdentity Household, DateOnly OpenedOn)> _seen = [];
        private readonly Ledger _ledger;
        private readonly CaseProgress _progress;

        public Adding(DateOnly day) => (_ledger, _progress) = (new(day, _items.Add), new(day));

        public void LeaveOut(string id, LocalizedText why) => _leftOut.Add(new(id, why));

        public void Add(KeptCase kept)
        {
            var household = kept.File.Household;
            if (kept.File.OpenedOn > _ledger.Day)
                return;
            if (string.IsNullOrEmpty(household.Id))
                LeaveOut(kept.Id, HostSentences.NoHouseholdId);
            else if (!_seen.Add((household, kept.File.OpenedOn)))
                LeaveOut(kept.Id, HostSentences.CaseTwice);
            else
                Post(kept);
        }

        public LedgerReport Report(Policy policy)
        {
            _items.AddRange(_ledger.OpenItems);
            _items.Sort(LedgerItem.Order);
            _money.Sort(HouseholdMoney.Order);
            return new(policy, _ledger, _progress, _items)
            {
                IsDayGiven = true,
                Level = null,
                Town = null,
                Money = _money,
                LeftOut = _leftOut,
            };
        }

        private void Post(KeptCase kept)
        {
            var postings = LedgerPostings.Of(kept.Procedure, kept.File);
            foreach (var posting in postings)
                _ledger.Post(posting);
            if (HouseholdMoney.Of(postings, _ledger.Day) is { } money)
                _money.Add(money);
            _progress.Add(kept.Procedure, kept.Procedure.Standing(kept.File, _ledger.Day));
        }
    }
}
