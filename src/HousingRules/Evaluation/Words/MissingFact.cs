using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A fact, or a member of a set, that nothing of a type holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Set">The set, when it is missing as a whole; null otherwise.</param>
internal sealed record MissingFact(string Name, LocalizedText Label, FactDeclaration? Set);
