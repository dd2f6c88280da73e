using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Something that a policy may decide for a household: an outcome, a duty or a step of one, a paper, a day.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="RuleSet">The rule set, for an outcome, a gap and a conflict; null otherwise.</param>
/// <param name="Name">The outcome's or the document's name, the milestone's with its day, or the duty's outcome with who acts, by when,
/// with
/// which papers.</param>
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

    /// <summary>A duty: the outcome that brings it, who must act, by when, with which papers.</summary>
    Duty,

    /// <summary>One thing to do within a duty.</summary>
    Step,

    /// <summary>A rule set applies and decides nothing.</summary>
    Gap,

    /// <summary>A rule set decides what excludes each other.</summary>
    Conflict,
}
