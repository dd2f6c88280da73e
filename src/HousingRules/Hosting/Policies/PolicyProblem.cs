using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>Something that is wrong with a policy on the disk, and keeps it from being taken up.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Policy">The version it is about, such as <c>county/2020-06-06</c>; for a directory that cannot be looked into, the
/// directory.</param>
/// <param name="Keeps">Whether the version as it was loaded last is still decided by.</param>
/// <param name="IsInForce">Whether it is in force on the day of the look, as far as its folder says: then it is urgent.</param>
/// <param name="Text">What is wrong and what to do, in both languages.</param>
/// <param name="Findings">The mistakes in its files; empty where it has none.</param>
public sealed record PolicyProblem(
    PolicyProblemKind Kind,
    string Policy,
    bool Keeps,
    bool IsInForce,
    LocalizedText Text,
    ImmutableArray<Finding> Findings)
{
    /// <summary>The problem and its findings, one a line, the mistakes before the warnings.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language) =>
        string.Join('\n', Mistakes.Select(f => f.ToString(language)).Prepend(Text[language]));

    /// <summary>The findings, the mistakes first.</summary>
    internal IEnumerable<Finding> Mistakes => Findings.OrderBy(f => f.Severity != Severity.Error);

    /// <summary>The same in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Whether it is the same problem.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(PolicyProblem? other) =>
        other is not null && (Kind, Policy, Keeps, IsInForce, Text) == (other.Kind, other.Policy, other.Keeps, other.IsInForce, other.Text)
        && Findings.SequenceEqual(other.Findings);

    /// <summary>The same for equal ones.</summary>
    public override int GetHashCode() => HashCode.Combine(Kind, Policy, Text, Findings.Length);
}
