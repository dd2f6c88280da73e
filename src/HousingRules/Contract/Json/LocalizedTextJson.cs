using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A text in both languages, by the keys that rule files have for them.</summary>
internal sealed class LocalizedTextJson : IForm<LocalizedText>
{
    private static readonly KeySet Keys = new("zh", "en");

    public static void Write(Utf8JsonWriter json, LocalizedText value)
    {
        json.WriteStartObject();
        json.WriteString("zh"u8, Texts.Whole(value.Chinese));
        json.WriteString("en"u8, Texts.Whole(value.English));
        json.WriteEndObject();
    }

    public static LocalizedText Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (chinese, english) = ("", "");
        while (keys.Next(ref json) is >= 0 and var key)
        {
            var text = Tokens.Text(ref json);
            if (key == 0)
                chinese = text;
            else
                english = text;
        }

        keys.Require(first: 2);
        return new(chinese, english);
    }
}
