using System.Text.Encodings.Web;
using System.Text.Json;

namespace HousingRules.Host.Writing;

/// <summary>JSON as every command writes it.</summary>
internal static class JsonText
{
    // The files hold Chinese, and nobody reads them through a web page.
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>An array of names, in ordinal order or as they come.</summary>
    public static void Names(Utf8JsonWriter json, string key, IEnumerable<string> names, bool sorted = true)
    {
        json.WriteStartArray(key);
        foreach (var name in sorted ? names.Order(StringComparer.Ordinal) : names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
