using System.Text.Json;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Api;

/// <summary>A request that says what is wrong with it beyond its form.</summary>
internal interface IChecked
{
    IEnumerable<RequestMistake> Mistakes();
}

/// <summary>Texts that every database and every log takes as they are.</summary>
internal static class Text
{
    /// <summary>The longest id.</summary>
    public const int Id = 100;

    /// <summary>The longest note or reason.</summary>
    public const int Long = 1000;

    public static bool IsGood(string text, int most) =>
        text.Length > 0 && text.Length <= most && !text.Any(c => char.IsControl(c)) && IsWhole(text);

    public static IEnumerable<RequestMistake> Check(string path, string text, int most) =>
        IsGood(text, most) ? [] : [new(path, HostSentences.NoText(most))];

    public static IEnumerable<RequestMistake> CheckOptional(string path, string? text, int most) => text is null ? [] : Check(path, text, most);

    public static IEnumerable<RequestMistake> Check(string path, HouseholdIdentity household) =>
    [
        .. CheckOptional($"{path}.id", household.Id, Id),
        .. CheckOptional($"{path}.place.county", household.County, Id),
        .. CheckOptional($"{path}.place.town", household.Town, Id),
        .. CheckOptional($"{path}.place.village", household.Village, Id),
    ];

    public static IEnumerable<RequestMistake> CheckObject(string path, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? [] : [new(path, HostSentences.UnreadableAt(path))];

    // Half of a character is no text.
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
