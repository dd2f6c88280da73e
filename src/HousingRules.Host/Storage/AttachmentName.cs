using System.Globalization;
using System.Text;
using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.Storage;

/// <summary>What an attachment is called: the last part of the name that was given, without signs that steer a terminal, a file system or
/// the direction of reading, and with the extension of what it is.</summary>
internal static class AttachmentName
{
    private const int Longest = 100;

    /// <summary>A name that is safe to show and to save under.</summary>
    /// <param name="given">The name that was given; null or empty for none.</param>
    /// <param name="type">What the attachment is.</param>
    public static string Of(string? given, AttachmentType type)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(IsPlain))
            clean.Append(rune);
        var name = clean.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ', '.', '\u3000');
        var extension = type.Extensions.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = (extension is null ? name : name[..^extension.Length]).Trim(' ', '.', '\u3000');
        if (stem.Length == 0)
            stem = HostSentences.UnnamedAttachment[Language.Chinese];
        return Cut(stem) + (extension ?? type.Extensions[0]);
    }

    private static bool IsPlain(Rune rune) => rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*')
        && rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);

    // Not in the middle of a character.
    private static string Cut(string stem) => stem.Length <= Longest
        ? stem
        : stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd(' ', '.');
}
