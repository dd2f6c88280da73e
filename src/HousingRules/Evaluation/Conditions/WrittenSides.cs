namespace HousingRules.Evaluation;

/// <summary>The two sides of a comparison as they are written.</summary>
internal sealed record WrittenSides(Term Left, Term Right);
