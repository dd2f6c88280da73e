using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A finding of the analysis, of rules or procedure, that the policy's authors know and have explained.</summary>
internal sealed record Acceptance(string Kind, string Subject, LocalizedText Because, FilePosition Position)
{
    /// <summary>The first of some acceptances that is of a finding; null for none.</summary>
    public static Acceptance? Of(ImmutableArray<Acceptance> accepted, string kind, string subject) =>
        accepted.FirstOrDefault(a => a.Kind == kind && a.Subject == subject);

    /// <summary>The finding: what is accepted is no error any more.</summary>
    public static Finding Found(Acceptance? accepted, Severity severity, FilePosition place, LocalizedText message)
    {
        var (line, column) = place.LineAndColumn();
        return new(accepted is null ? severity : Severity.Warning, place.File.Path, line, column, message);
    }

    /// <summary>What is said where nothing like it is found.</summary>
    public LocalizedText NotNeeded => PolicySentences.AcceptedIsNotFound(Kind, Subject);
}
