namespace HousingRules.Verification;

/// <summary>A day or a year that stands in a policy's folder.</summary>
/// <param name="File">The file, as a path within the folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="Of">What it stands in, such as <c>verification/Due</c>; empty in the source text.</param>
/// <param name="Text">The day or year as written.</param>
public sealed record KeptDay(string File, int Line, int Column, string Of, string Text);
