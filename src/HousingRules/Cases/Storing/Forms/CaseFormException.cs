using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What should be a stored case, or a part of one, cannot be read: it has another form, an unknown key, a key twice, or a value
/// that is none. It repeats no value: that might be a person's.</summary>
/// <param name="place">Where, such as <c>history[2].event.grade</c>.</param>
/// <param name="text">What is wrong and what to do.</param>
public sealed class CaseFormException(string place, LocalizedText text) : Exception(English(place, text))
{
    /// <summary>Where, such as <c>history[2].event.grade</c>; empty for the whole.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong and what to do, in both languages, without the place.</summary>
    public LocalizedText Text { get; } = text;

    /// <summary>The place and what is wrong, as one line.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language) =>
        Place.Length == 0 ? Text[language] : $"{Place}{(language == Language.Chinese ? "：" : ": ")}{Text[language]}";

    private static string English(string place, LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(text);
        return place.Length == 0 ? text.English : $"{place}: {text.English}";
    }
}
