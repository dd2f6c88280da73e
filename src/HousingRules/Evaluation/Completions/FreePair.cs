namespace HousingRules.Evaluation;

/// <summary>Two numbers that are compared and cannot be followed.</summary>
internal readonly record struct FreePair(Term Left, Term Right);
