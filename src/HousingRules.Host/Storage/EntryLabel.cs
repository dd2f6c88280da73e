using System.Text.Json;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>What an entry is called and of which day it is, for those who read the table itself; both stand in its content.</summary>
/// <param name="Event">The event's name; null for an opening and a withdrawal.</param>
/// <param name="Day">The day, <c>yyyy-MM-dd</c>; null when the content names none.</param>
internal readonly record struct EntryLabel(string? Event, string? Day)
{
    public static EntryLabel Of(CaseEntry entry)
    {
        using var content = JsonDocument.Parse(entry.Content);
        var root = content.RootElement;
        return entry.Kind == CaseEntryKind.Opened ? new(null, Text(root, "openedOn"))
            : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("event", out var happened)
                ? new(Text(happened, "event"), Text(happened, "date"))
                : default;
    }

    private static string? Text(JsonElement within, string key) =>
        within.ValueKind == JsonValueKind.Object && within.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
