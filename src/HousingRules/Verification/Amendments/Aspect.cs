using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Something that a policy may decide for a household: an outcome, a paper, a day.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="RuleSet">The rule set, for an outcome; null otherwise.</param>
/// <param name="Name">The outcome's or the document's name, or the milestone's with its day.</param>
/// <param name="Label">What people call it.</param>
public sealed record Aspect(AspectKind Kind, string? RuleSet, string Name, LocalizedText Label);

/// <summary>What an <see cref="Aspect"/> is.</summary>
public enum AspectKind
{
    /// <summary>An outcome of a rule set.</summary>
    Outcome,

    /// <summary>A paper that must exist.</summary>
    Document,

    /// <summary>A milestone and its day.</summary>
    Deadline,
}
