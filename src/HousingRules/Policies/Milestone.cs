using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A day by which something must be done. The day itself is still in time.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Due">The last day, already moved on from a rest day where the policy says so.</param>
/// <param name="Clause">The id of the statement that sets it.</param>
public sealed record Milestone(string Name, LocalizedText Label, DateOnly Due, string Clause);
