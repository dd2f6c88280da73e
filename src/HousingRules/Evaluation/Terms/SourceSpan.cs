namespace HousingRules.Evaluation;

/// <summary>A stretch of a rule's text.</summary>
/// <param name="Index">Where it begins.</param>
/// <param name="Length">How many characters it has; 0 for what stands in no text.</param>
internal readonly record struct SourceSpan(int Index, int Length)
{
    /// <summary>All of a text.</summary>
    public static SourceSpan Whole(string text) => new(0, text.Length);

    /// <summary>From the beginning of the one that begins first to the end of the one that ends last.</summary>
    public SourceSpan To(SourceSpan other)
    {
        var from = Math.Min(Index, other.Index);
        return new(from, Math.Max(Index + Length, other.Index + other.Length) - from);
    }
}
