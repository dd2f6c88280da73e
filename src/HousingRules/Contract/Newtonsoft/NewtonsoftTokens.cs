using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace HousingRules.Contract;

/// <summary>Tokens of the one library as the other has them.</summary>
internal static class NewtonsoftTokens
{
    // A double keeps so many digits of any number.
    private const int DigitsOfDouble = 15;

    /// <summary>Writes the token at which the reader stands.</summary>
    public static void Write(JsonWriter writer, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName when writer is JsonTextWriter text:
                text.WritePropertyName(Raw(ref json), escape: false);
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(json.GetString()!);
                break;
            default:
                WriteValue(writer, ref json);
                break;
        }
    }

    /// <summary>The value at which a reader stands, as the bytes of its JSON. The reader is left at its last token.</summary>
    public static ReadOnlySpan<byte> Read(JsonReader reader)
    {
        var (floats, dates) = (reader.FloatParseHandling, reader.DateParseHandling);
        // What has not been read yet comes as it is written.
        (reader.FloatParseHandling, reader.DateParseHandling) = (FloatParseHandling.Decimal, DateParseHandling.None);
        try
        {
            var bytes = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(bytes, new() { SkipValidation = true }))
                Copy(reader, json);
            return bytes.WrittenSpan;
        }
        finally
        {
            (reader.FloatParseHandling, reader.DateParseHandling) = (floats, dates);
        }
    }

    // As text every token stands as the one library wrote it; in a tree it is a value.
    private static void WriteValue(JsonWriter writer, ref Utf8JsonReader json)
    {
        if (writer is JsonTextWriter)
            writer.WriteRawValue(json.TokenType == JsonTokenType.String ? $"\"{Raw(ref json)}\"" : Raw(ref json));
        else if (json.TokenType == JsonTokenType.String)
            writer.WriteValue(json.GetString());
        else if (json.TokenType == JsonTokenType.Null)
            writer.WriteNull();
        else if (json.TokenType != JsonTokenType.Number)
            writer.WriteValue(json.GetBoolean());
        else if (json.TryGetInt64(out var whole))
            writer.WriteValue(whole);
        else
            writer.WriteValue(json.GetDecimal());
    }

    private static void Copy(JsonReader reader, Utf8JsonWriter json)
    {
        var depth = 0;
        do
        {
            depth += reader.TokenType switch
            {
                JsonToken.StartObject or JsonToken.StartArray => 1,
                JsonToken.EndObject or JsonToken.EndArray => -1,
                _ => 0,
            };
            Copy(reader.TokenType, reader.Value, json);
        }
        while ((depth > 0 || reader.TokenType == JsonToken.Comment) && reader.Read());
    }

    private static void Copy(JsonToken token, object? value, Utf8JsonWriter json)
    {
        switch (token)
        {
            case JsonToken.StartObject: json.WriteStartObject(); break;
            case JsonToken.EndObject: json.WriteEndObject(); break;
            case JsonToken.StartArray: json.WriteStartArray(); break;
            case JsonToken.EndArray: json.WriteEndArray(); break;
            case JsonToken.PropertyName: json.WritePropertyName(Texts.Whole((string)value!)); break;
            case JsonToken.String: json.WriteStringValue(Texts.Whole((string)value!)); break;
            case JsonToken.Null or JsonToken.Undefined: json.WriteNullValue(); break;
            case JsonToken.Boolean: json.WriteBooleanValue((bool)value!); break;
            case JsonToken.Integer: json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!); break;
            case JsonToken.Float: json.WriteNumberValue(Exact(value!)); break;
            case JsonToken.Comment: break;
            default:
                throw new ContractException(ContractSentences.TextIsLost(token.ToString()));
        }
    }

    // A double that was made of more digits than it keeps is another number.
    private static decimal Exact(object number) => number switch
    {
        decimal exact => exact,
        double rounded when Digits(rounded) <= DigitsOfDouble
            && decimal.TryParse(Printed(rounded), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => exact,
        _ => throw new ContractException(ContractSentences.NumberIsRounded),
    };

    private static string Printed(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static int Digits(double number) => Printed(number).Count(char.IsAsciiDigit);

    private static string Raw(ref Utf8JsonReader json) => Encoding.UTF8.GetString(json.ValueSpan);
}
