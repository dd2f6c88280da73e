using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A policy was not loaded, because its files have mistakes. It carries all of them.</summary>
public sealed class PolicyLoadException : Exception
{
    /// <summary>A refusal to load, with its reasons.</summary>
    /// <param name="findings">All findings, the warnings among them too.</param>
    public PolicyLoadException(ImmutableArray<Finding> findings)
        : base(Text(findings)) => Findings = findings;

    /// <summary>All findings, in the order of files and lines; never empty.</summary>
    public ImmutableArray<Finding> Findings { get; }

    private static string Text(ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return $"{errors} mistake{(errors == 1 ? "" : "s")} in the rule files; nothing was "
            + $"loaded.\n{string.Join('\n', findings.Select(f => f.ToString(Language.English)))}";

    }
}
