using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>A page of a worklist.</summary>
/// <param name="Cases">The cases, in order.</param>
/// <param name="Next">After which place the next page begins; null when there is none.</param>
internal sealed record WorklistPage(IReadOnlyList<CaseSummary> Cases, WorklistPlace? Next);
