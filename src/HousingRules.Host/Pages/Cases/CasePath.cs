namespace HousingRules.Host.Pages;

/// <summary>Where the page of a case stands.</summary>
internal static class CasePath
{
    public static string Of(string id) => $"/cases/{Uri.EscapeDataString(id)}";

    public static string OfRecord(string id) => $"{Of(id)}/record";

    public static string OfAttachments(string id) => $"{Of(id)}/attachments";

    public static string OfAttachment(string id, string attachment) => $"{OfAttachments(id)}/{Uri.EscapeDataString(attachment)}";

    public static string OfCorrection(string id, int entry) => FormattableString.Invariant($"{Of(id)}/correct/{entry}");
}
