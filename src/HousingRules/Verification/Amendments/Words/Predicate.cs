using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Something that both policies say of a household in the same way: a definition, or an outcome that the amendment leaves
/// alone.</summary>
internal sealed record Predicate(LocalizedText Label, int Diagram);
