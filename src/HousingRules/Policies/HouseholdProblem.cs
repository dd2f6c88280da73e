using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A fact of a household that could not be read. It never repeats what was written.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Reason">What would be right.</param>
public sealed record HouseholdProblem(FactDeclaration Fact, LocalizedText Reason);
