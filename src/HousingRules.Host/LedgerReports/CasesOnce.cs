using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.LedgerReports;

/// <summary>Sees to it that each case is added up once, and that its items can be told from those of others.</summary>
internal sealed class CasesOnce
{
    private readonly HashSet<(HouseholdIdentity Household, DateOnly OpenedOn)> _seen = [];

    /// <summary>What stands against a case; null when nothing does.</summary>
    public LocalizedText? Objection(HouseholdIdentity household, DateOnly openedOn) =>
        string.IsNullOrEmpty(household.Id) ? HostSentences.NoHouseholdId
        : _seen.Add((household, openedOn)) ? null
        : HostSentences.CaseTwice;
}
