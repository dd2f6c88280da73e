using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What the parts of a form have in common when they are written and read.</summary>
internal static class FormText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of what is written.</summary>
    public static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Plain))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, string key, DateOnly day) => json.WriteString(key, Text(day));

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first keys of an object must be there.</summary>
    /// <exception cref="CaseFormException">One is missing; the first is named.</exception>
    public static void Need(ref FormReader reader, KeyNames keys, SeenKeys seen, int first)
    {
        for (var key = 0; key < first; key++)
        {
            if (!seen.Has(key))
                reader.Fail(keys.Names[key], CaseSentences.Missing);
        }
    }
}
