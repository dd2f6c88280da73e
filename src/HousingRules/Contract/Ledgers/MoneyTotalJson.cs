using System.Text.Json;
using HousingRules.Ledgers;

namespace HousingRules.Contract;

/// <summary>How many there are and how much they come to, as an object.</summary>
internal static class MoneyTotalJson
{
    private static readonly KeySet Keys = new("count", "withoutAmount", "yuan");

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> key, MoneyTotal total)
    {
        json.WriteStartObject(key);
        json.WriteNumber("count"u8, total.Count);
        json.WriteNumber("withoutAmount"u8, total.WithoutAmount);
        json.WriteNumber("yuan"u8, Texts.Plain(total.Yuan));
        json.WriteEndObject();
    }

    public static MoneyTotal Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (count, without, yuan) = (0, 0, 0m);
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: count = Tokens.Count(ref json); break;
                case 1: without = Tokens.Count(ref json); break;
                default: yuan = Tokens.Number(ref json); break;
            }
        }

        keys.Require(first: 3);
        return new(count, without, yuan);
    }
}
