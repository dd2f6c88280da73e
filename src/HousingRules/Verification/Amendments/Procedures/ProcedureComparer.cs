using System.Collections.Immutable;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

internal static class ProcedureComparer
{
    public static ImmutableArray<ProcedureDifference> Compare(Policy before, Policy after, CancellationToken cancellation) => [];
}
