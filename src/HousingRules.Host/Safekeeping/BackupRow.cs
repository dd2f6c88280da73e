using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HousingRules.Host.Safekeeping;

/// <summary>A row as a line of JSON, whichever database it is of: texts, whole numbers, nothing, and bytes as
/// <c>{"base64": "…"}</c>.</summary>
internal static class BackupRow
{
    private const string Bytes = "base64";

    public static JsonWriterOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the row on which a reader stands.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.FieldCount; i++)
        {
            json.WritePropertyName(row.GetName(i));
            Write(json, row.GetValue(i));
        }

        json.WriteEndObject();
    }

    /// <summary>The values of a line, in the order of the columns.</summary>
    /// <exception cref="JsonException">It is no row of those columns.</exception>
    public static object[] Read(string line, IReadOnlyList<string> columns)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        if (row.ValueKind != JsonValueKind.Object || row.EnumerateObject().Count() != columns.Count)
            throw new JsonException();
        return [.. columns.Select(c => row.TryGetProperty(c, out var value) ? Value(value) : throw new JsonException())];
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String(Bytes, bytes);
                json.WriteEndObject();
                break;
            default:
                // A column of another type is a change of the schema that nobody told the backup of.
                throw new InvalidOperationException($"A backup holds no {value.GetType().Name}.");
        }
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Object when value.TryGetProperty(Bytes, out var bytes) && bytes.TryGetBytesFromBase64(out var read) => read,
        _ => throw new JsonException(),
    };
}
