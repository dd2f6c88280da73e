using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The parser understood something that a rule cannot say.</summary>
internal sealed class NotARuleException(LocalizedText reason, string? near = null) : Exception(reason.English)
{
    public LocalizedText Reason { get; } = reason;

    /// <summary>The index of the name the complaint is about, or of the expression's beginning.</summary>
    public int Index(ImmutableArray<Token> tokens) => tokens.FirstOrDefault(t => t.Text == near).Index;
}
