using HousingRules.Facts;

namespace HousingRules.Host.Safekeeping;

/// <summary>What is said of a backup.</summary>
internal static class BackupWords
{
    /// <param name="manifest">The backup.</param>
    /// <param name="path">What it is called.</param>
    /// <param name="words">Says it of the file and of how many cases, rows and attachments it holds.</param>
    public static LocalizedText Of(BackupManifest manifest, string path, Func<string, long, long, long, LocalizedText> words) => words(
        path,
        manifest.Parts.FirstOrDefault(p => p.IsTable && p.Table == "case_row")?.Rows ?? 0,
        manifest.Parts.Sum(p => p.Rows),
        manifest.Parts.Count(p => p.IsAttachment));
}
