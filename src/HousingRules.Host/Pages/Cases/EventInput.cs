using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Host.Pages;

/// <summary>An event between a form and the procedure: what is typed is read by the procedure's own reader, as a file's is.</summary>
internal static class EventInput
{
    /// <summary>The input of the day.</summary>
    public const string Date = "date";

    /// <summary>What the names of evidence inputs begin with, so that no key is taken for another input.</summary>
    public const string Evidence = "e.";

    private const string Yes = "true";
    private const string No = "false";

    /// <summary>What was typed, as an event.</summary>
    public static CaseEvent Read(Procedure procedure, string name, Typed typed)
    {
        var said = new JsonObject { ["event"] = name, ["date"] = typed[Date]?.Trim() ?? "" };
        foreach (var piece in procedure.Events.FirstOrDefault(e => e.Name == name)?.Evidence ?? [])
        {
            if (Value(piece.Fact, typed.All(Evidence + piece.Key)) is { } value)
                said[piece.Key] = value;
        }

        return procedure.Read(JsonSerializer.SerializeToElement(said));
    }

    /// <summary>An event as the form that says it.</summary>
    public static Typed Form(CaseEvent happened)
    {
        var values = happened.Evidence.SelectMany(value => Written(happened.Kind!, value));
        return Typed.Of([(Date, happened.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), .. values]);
    }

    /// <summary>A known value as inputs hold it; nothing for one that is unknown.</summary>
    public static IEnumerable<string> Written(FactValue value)
    {
        if (value.IsUnknown)
            return [];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            value.Write(json);
        using var written = JsonDocument.Parse(stream.ToArray());
        return written.RootElement.ValueKind == JsonValueKind.Array
            ? [.. written.RootElement.EnumerateArray().Select(member => member.ToString())]
            : [written.RootElement.ValueKind is JsonValueKind.True ? Yes : written.RootElement.ValueKind is JsonValueKind.False ? No
                : written.RootElement.ToString()];
    }

    private static IEnumerable<(string Name, string? Value)> Written(EventKind kind, FactValue value)
    {
        var key = kind.Evidence.First(e => e.Fact == value.Fact).Key;
        return Written(value).Select(text => (Evidence + key, (string?)text));
    }

    // An input that holds nothing says nothing.
    private static JsonNode? Value(FactDeclaration fact, string[] typed)
    {
        var said = typed.Select(text => text.Trim()).Where(text => text.Length > 0).ToArray();
        return fact.Type is SetType
            ? said.Length == 0 ? null : new JsonArray([.. said.Select(member => (JsonNode)member)])
            : said switch
            {
                [] => null,
                [Yes] when fact.Type is BooleanType => true,
                [No] when fact.Type is BooleanType => false,
                [var text] => text,
                // Said twice is said wrongly: the reader refuses a list where one value belongs.
                _ => new JsonArray([.. said.Select(text => (JsonNode)text)]),
            };
    }
}
