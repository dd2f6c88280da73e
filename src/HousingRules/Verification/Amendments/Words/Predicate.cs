using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Something that can be said of a household: a definition or an outcome on which both policies agree, or a comparison of
/// numbers.</summary>
/// <param name="Holds">That it is so, in words.</param>
/// <param name="Fails">That it is not, in words.</param>
/// <param name="Diagram">The households of which it is so.</param>
internal sealed record Predicate(LocalizedText Holds, LocalizedText Fails, int Diagram)
{
    /// <summary>A definition or an outcome, by its label.</summary>
    public static Predicate Of(LocalizedText label, int diagram) =>
        new(VerificationSentences.IsSo(label), VerificationSentences.IsNotSo(label), diagram);
}
