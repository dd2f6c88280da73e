using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>One mistake in a policy's files: what is wrong, where, and what was probably meant.</summary>
/// <param name="Severity">Whether the policy loads all the same.</param>
/// <param name="File">The file, as a path below the folder that was loaded.</param>
/// <param name="Line">The line, counted from 1; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">The column, counted from 1 in characters; 0 when the finding is about the file as a whole.</param>
/// <param name="Message">What is wrong and what to do, in both languages.</param>
public sealed record Finding(Severity Severity, string File, int Line, int Column, LocalizedText Message)
{
    /// <summary>Whether it only follows from the last finding before it that does not: with that one mended it is gone.</summary>
    public bool Follows { get; init; }

    /// <summary>The finding as one line, in the form editors and build logs understand.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language)
    {
        var position = Line > 0 ? $"{File}:{Line}:{Column}" : File;
        var severity = Severity == Severity.Error ? PolicySentences.Error : PolicySentences.Warning;
        return $"{position}: {severity[language]}: {Message[language]}";
    }

    /// <summary>The finding as one line in English.</summary>
    public override string ToString() => ToString(Language.English);
}
