using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A change as an array of the facts that would have to be otherwise.</summary>
internal sealed class ChangeFormJson : IForm<ChangeForm>
{
    private static readonly KeySet Keys = new("fact", "to", "ranges");

    private static readonly KeySet RangeKeys = new("from", "through");

    public static void Write(Utf8JsonWriter json, ChangeForm value)
    {
        json.WriteStartArray();
        foreach (var fact in value.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, fact.Fact);
            Texts.Items<LocalizedText, LocalizedTextJson>(json, "to"u8, fact.To);
            json.WriteStartArray("ranges"u8);
            foreach (var range in fact.Ranges)
                Write(json, range);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static ChangeForm Read(ref Utf8JsonReader json) => new(Tokens.Items(ref json, ReadFact));

    private static void Write(Utf8JsonWriter json, RangeForm range)
    {
        json.WriteStartObject();
        json.WritePropertyName("from"u8);
        FactFormJson.WriteValue(json, range.From);
        json.WritePropertyName("through"u8);
        FactFormJson.WriteValue(json, range.Through);
        json.WriteEndObject();
    }

    private static FactChangeForm ReadFact(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var fact = "";
        ImmutableArray<LocalizedText> to = [];
        ImmutableArray<RangeForm> ranges = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: fact = Tokens.Text(ref json); break;
                case 1: to = Tokens.Items(ref json, LocalizedTextJson.Read); break;
                default: ranges = Tokens.Items(ref json, ReadRange); break;
            }
        }

        keys.Require(first: 3);
        // The values are of the fact that is named beside them.
        return new(fact, to, [.. ranges.Select(r => new RangeForm(r.From.Named(fact), r.Through.Named(fact)))]);
    }

    private static RangeForm ReadRange(ref Utf8JsonReader json)
    {
        const string any = "fact";
        var keys = new ObjectKeys(RangeKeys, ref json);
        var (from, through) = (FactForm.Unknown(any), FactForm.Unknown(any));
        while (keys.Next(ref json) is >= 0 and var key)
        {
            if (key == 0)
                from = FactFormJson.ReadValue(any, ref json);
            else
                through = FactFormJson.ReadValue(any, ref json);
        }

        keys.Require(first: 2);
        return new(from, through);
    }
}
