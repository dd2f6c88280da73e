namespace HousingRules.Facts;

/// <summary>A caller's mistake that a person may have made: its message can be shown in either language.</summary>
/// <param name="text">What is wrong, where, and what to do.</param>
/// <param name="parameter">The argument's name in the code that was called.</param>
public sealed class LocalizedArgumentException(LocalizedText text, string parameter) : ArgumentException(English(text), parameter)
{
    /// <summary>What is wrong, where, and what to do, in both languages.</summary>
    public LocalizedText Text { get; } = text;

    private static string English(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.English;
    }
}
