using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Generators.Fuzzing;

/// <summary>What must be true of the findings of any input.</summary>
public static class FindingFaults
{
    /// <summary>What is wrong with them; null when nothing is.</summary>
    /// <param name="accepted">Whether the input was accepted.</param>
    /// <param name="findings">All findings.</param>
    public static string? Of(bool accepted, ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (accepted && errors > 0)
            return $"accepted, with an error: {findings[0]}";
        if (!accepted && errors == 0)
            return "refused, and nobody says why";
        if (findings.FirstOrDefault(f => (f.Line, f.Column) != (0, 0) && (f.Line < 1 || f.Column < 1)) is { } nowhere)
            return $"a finding without a place: {nowhere}";
        if (
            findings.FirstOrDefault(
                f => f.Message.English.Length == 0 || f.Message.Chinese.Length == 0 || f.File.Length == 0) is { } wordless)
            return $"a finding without words: {wordless}";
        return null;
    }
}
