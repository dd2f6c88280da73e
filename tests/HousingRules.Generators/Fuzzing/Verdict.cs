namespace HousingRules.Generators.Fuzzing;

/// <summary>What became of an input.</summary>
/// <param name="Answer">What the reader said: accepted, refused, and so on.</param>
/// <param name="Fault">What is wrong with that answer; null when nothing is.</param>
public sealed record Verdict(string Answer, string? Fault = null);
