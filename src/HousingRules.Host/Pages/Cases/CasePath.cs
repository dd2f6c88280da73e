namespace HousingRules.Host.Pages;

/// <summary>Where the page of a case stands.</summary>
internal static class CasePath
{
    public const string Case = "/cases/{id}";
    public const string Record = "/cases/{id}/record";
    public const string Correct = "/cases/{id}/correct/{entry:int}";

    public static string Of(string id) => $"/cases/{Uri.EscapeDataString(id)}";

    public static string OfRecord(string id) => $"{Of(id)}/record";

    public static string OfCorrection(string id, int entry) => FormattableString.Invariant($"{Of(id)}/correct/{entry}");
}
