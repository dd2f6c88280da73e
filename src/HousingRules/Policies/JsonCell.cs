using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HousingRules.Policies;

/// <summary>A JSON value as the text of a cell, so that files and rosters are read by the same words.</summary>
internal static class JsonCell
{
    /// <summary>The text; a list's members are joined.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Text)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "unknown",
        _ => value.GetRawText(),
    };

    /// <summary>The text, when the value can be one: no object, and no text that is not UTF-8.</summary>
    public static bool TryText(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = value.ValueKind == JsonValueKind.Object ? null : Text(value);
        }
        catch (InvalidOperationException)
        {
            text = null;
        }

        return text is not null;
    }
}
