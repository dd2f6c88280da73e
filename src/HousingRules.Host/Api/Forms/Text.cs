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

    // Servers leave it as it is where they undo every other escape.
    private const string Stroke = "%2F";

    public static bool IsGood(string text, int most) =>
        text.Length > 0 && text.Length <= most && !text.Any(c => char.IsControl(c)) && IsWhole(text);

    public static IEnumerable<RequestMistake> Check(string path, string text, int most) =>
        IsGood(text, most) ? [] : [new(path, HostSentences.NoText(most))];

    public static IEnumerable<RequestMistake> CheckOptional(string path, string? text, int most) =>
        text is null ? [] : Check(path, text, most);

    /// <summary>The id of a case, which stands in addresses: a stroke in it is written %2F there, so that it may not say %2F itself.
    /// </summary>
    public static IEnumerable<RequestMistake> CheckCaseId(string path, string id) =>
        id is "." or ".." || id.Contains(Stroke, StringComparison.OrdinalIgnoreCase)
            ? [new(path, HostSentences.NotInAnAddress)]
            : Check(path, id, Id);

    /// <summary>The id of a case as an address has it.</summary>
    public static string CaseId(string inAddress) => inAddress.Replace(Stroke, "/", StringComparison.OrdinalIgnoreCase);

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
