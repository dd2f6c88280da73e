using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A refusal as an object. It says everything that it holds, and reads back as it was.</summary>
internal sealed class RefusalJson : IForm<Refusal>
{
    private static readonly KeySet Keys = new(FormNumber.Key, "code", "words", "remedy", "clauses", "earliest");

    public static void Write(Utf8JsonWriter json, Refusal value)
    {
        json.WriteStartObject();
        FormNumber.Write(json);
        json.WriteString("code"u8, Texts.Whole(value.Code));
        json.WritePropertyName("words"u8);
        LocalizedTextJson.Write(json, value.Words);
        json.WritePropertyName("remedy"u8);
        LocalizedTextJson.Write(json, value.Remedy);
        Texts.Names(json, "clauses"u8, value.Clauses);
        if (value.Earliest is { } earliest)
            Texts.Day(json, "earliest"u8, earliest);
        json.WriteEndObject();
    }

    public static Refusal Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (code, words, remedy, earliest) = ("", new LocalizedText("", ""), new LocalizedText("", ""), (DateOnly?)null);
        ImmutableArray<string> clauses = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: FormNumber.Check(ref json); break;
                case 1: code = Tokens.Text(ref json); break;
                case 2: words = LocalizedTextJson.Read(ref json); break;
                case 3: remedy = LocalizedTextJson.Read(ref json); break;
                case 4: clauses = Tokens.Names(ref json); break;
                default: earliest = Tokens.DayOrNull(ref json); break;
            }
        }

        keys.Require(first: 5);
        return new(code, words, remedy, clauses, earliest);
    }
}
