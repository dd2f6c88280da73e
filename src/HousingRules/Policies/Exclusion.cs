using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>An outcome beside which none of some others may be decided for one household; all are of one rule set.</summary>
internal sealed record Exclusion(Outcome Outcome, ImmutableArray<Outcome> Others, FilePosition Position);
