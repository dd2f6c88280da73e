using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>An explanation as text for people.</summary>
public static class ExplanationText
{
    /// <summary>The explanation in plain words: labels and quotes, no code.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="language">Which language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string ToText(this Explanation explanation, Language language)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return ExplanationWriter.Of(explanation, language);
    }
}
