using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>What was found of a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Household">Whose it is.</param>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="Figures">What it has; null when it was opened later, or its household has no id.</param>
/// <param name="Why">Why it cannot be read.</param>
internal sealed record Worked(string Id, HouseholdIdentity Household, DateOnly OpenedOn, CaseFigures? Figures, LocalizedText? Why);
