namespace HousingRules.Facts;

/// <summary>A cell text that means several members of a set at once, or none of them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Members">The members it means, one bit each.</param>
internal readonly record struct CombinedOptions(string Text, long Members);
