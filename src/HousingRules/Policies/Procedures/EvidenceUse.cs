using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A key of an event's file form: the evidence or the household's fact that its value is for.</summary>
/// <param name="Key">The key.</param>
/// <param name="Fact">A fact of the household, which the event then establishes, or a piece of evidence.</param>
internal sealed record EvidenceUse(string Key, FactDeclaration Fact);
