using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>One text in both languages. Neither is ever null; an empty text is written as "".</summary>
/// <param name="Chinese">The Chinese words.</param>
/// <param name="English">The English words.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>The words in one language.</summary>
    /// <param name="language">Which language.</param>
    public string this[Language language] => language == Language.Chinese ? Chinese : English;

    /// <summary>The English words.</summary>
    public override string ToString() => English;

    /// <summary>The same words in both languages: a name, a code, a number.</summary>
    internal static LocalizedText Same(string text) => new(text, text);
}
