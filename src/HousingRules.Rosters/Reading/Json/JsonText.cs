using System.Text.Json;
using System.Text.Unicode;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Reads one JSON object, and says what is wrong with it.</summary>
internal static class JsonText
{
    /// <summary>How deep an object may be.</summary>
    public const int Depth = 32;

    private static readonly JsonDocumentOptions OneRecord = new() { AllowDuplicateProperties = false, MaxDepth = Depth };

    /// <summary>Reads an object of a line.</summary>
    public static JsonRecord Parse(int number, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, OneRecord);
            return Of(number, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            // The parser's own message may repeat what stands there.
            return new(number, default, RosterSentences.NoJson(e.BytePositionInLine + 1));
        }
        catch (InvalidOperationException)
        {
            return new(number, default, RosterSentences.NoText);
        }
    }

    /// <summary>Reads the whole of a file as one document.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is none.</exception>
    public static JsonElement Whole(Stream file)
    {
        using var document = JsonDocument.Parse(file, OneRecord);
        return document.RootElement.Clone();
    }

    /// <summary>A record of an element.</summary>
    public static JsonRecord Of(int number, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return new(number, default, RosterSentences.NoObject);
        return IsText(element) ? new(number, element, null) : new(number, default, RosterSentences.NoText);
    }

    /// <summary>Whether a text is one whole value.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Without the mark that some programs put before a text in UTF-8.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;

    // The parser takes texts as they come, and fails only where one is looked at.
    private static bool IsText(JsonElement element)
    {
        var record = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element);
        if (!Utf8.IsValid(record))
            return false;
        if (record.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
