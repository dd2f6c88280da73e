using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The parser understood something that a rule cannot say.</summary>
internal sealed class NotARuleException(LocalizedText reason, SourceSpan place) : Exception(reason.English)
{
    public LocalizedText Reason { get; } = reason;

    /// <summary>Where the complaint stands in the text.</summary>
    public SourceSpan Place { get; } = place;
}
