namespace HousingRules.Evaluation;

/// <summary>A condition as a function: whether it holds, or null when something unknown decides.</summary>
/// <param name="codes">A sheet's codes.</param>
/// <param name="outcomes">For each outcome of the policy, in the order declared, whether it is decided.</param>
internal delegate bool? Test(ReadOnlySpan<long> codes, ReadOnlySpan<bool?> outcomes);
