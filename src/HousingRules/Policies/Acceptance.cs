using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A finding of the analysis that the policy's authors know and have explained.</summary>
internal sealed record Acceptance(string Kind, string Subject, LocalizedText Because, FilePosition Position);
