using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Everything that is written in a policy's folder, with its names resolved and its expressions not yet read.</summary>
internal sealed record PolicyDocument(
    string Id,
    DateOnly InForceFrom,
    LocalizedText Title,
    string Digest,
    FactCatalog Facts,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<Actor> Actors,
    ImmutableArray<MilestoneDeclaration> Milestones,
    ImmutableArray<Outcome> Outcomes,
    ImmutableArray<DutyDeclaration> Duties,
    ImmutableArray<RuleSet> RuleSets,
    ImmutableArray<Statement> Statements,
    RestDayCalendar Calendar,
    ImmutableArray<WorkedExample> Examples)
{
    /// <summary>Whether the files that declare names could be read; if not, a name may be missing for that reason alone.</summary>
    public bool NamesAreWhole { get; init; } = true;

    /// <summary>Whether every rule set could be read; if not, an outcome may be undecided for that reason alone.</summary>
    public bool RuleSetsAreWhole { get; init; } = true;
}
