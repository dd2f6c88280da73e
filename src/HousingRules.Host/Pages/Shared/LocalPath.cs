namespace HousingRules.Host.Pages;

/// <summary>A path to go back to, which never leads out of this service.</summary>
internal static class LocalPath
{
    /// <summary>The path; the first page when it is none of this service.</summary>
    public static string Of(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? Escaped(path) : "/";

    // A header holds nothing else.
    private static string Escaped(string path) =>
        string.Concat(path.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
