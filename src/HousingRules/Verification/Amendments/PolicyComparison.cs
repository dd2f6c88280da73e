using System.Collections.Immutable;
using System.Numerics;

namespace HousingRules.Verification;

/// <summary>What an amendment changes, for every possible household.</summary>
/// <param name="Before">The policy before, by its name.</param>
/// <param name="After">The policy after, by its name.</param>
/// <param name="Households">How many households both policies can hold: values that only one of them declares are left out.</param>
/// <param name="Changed">For how many of them something is decided differently, exactly.</param>
/// <param name="Share">Their share, from 0 to 1.</param>
/// <param name="Kinds">The kinds of change, the largest first; empty when nothing changes.</param>
/// <param name="AddedFacts">Facts that only the policy after declares.</param>
/// <param name="RemovedFacts">Facts that only the policy before declares.</param>
/// <param name="IsExact">Whether every difference could be followed; if not, some depend on a comparison of two numbers and are left
/// out.</param>
public sealed record PolicyComparison(
    string Before,
    string After,
    BigInteger Households,
    BigInteger Changed,
    double Share,
    ImmutableArray<ChangeKind> Kinds,
    ImmutableArray<string> AddedFacts,
    ImmutableArray<string> RemovedFacts,
    bool IsExact);
