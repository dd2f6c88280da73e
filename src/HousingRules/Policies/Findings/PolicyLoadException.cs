using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A policy was not loaded, because its files have mistakes. It carries all of them.</summary>
public sealed class PolicyLoadException : Exception
{
    /// <summary>A refusal to load, with its reasons.</summary>
    /// <param name="findings">All findings, the warnings among them too.</param>
    public PolicyLoadException(ImmutableArray<Finding> findings)
        : base(Words(findings).English) => (Findings, Text) = (findings, Words(findings));

    /// <summary>All findings, in the order of files and lines; never empty.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How many mistakes there are, and each finding on a line of its own, the mistakes first, in both languages.</summary>
    public LocalizedText Text { get; }

    private static LocalizedText Words(ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return PolicySentences.NotLoaded(errors, Lines(Language.Chinese), Lines(Language.English));

        string Lines(Language language) =>
            string.Join('\n', findings.OrderBy(f => f.Severity != Severity.Error).Select(f => f.ToString(language)));
    }
}
