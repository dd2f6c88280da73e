using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>One thing to do within a duty.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
public sealed record DutyStep(string Name, LocalizedText Label);
