namespace HousingRules.Evaluation;

/// <summary>A diagram met its bound. Whoever set the bound says what then happens.</summary>
internal sealed class DiagramFullException() : Exception("The decision diagram has met its bound.");
