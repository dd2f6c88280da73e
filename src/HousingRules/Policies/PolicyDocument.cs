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
    ImmutableArray<WrittenMilestone> Milestones,
    ImmutableArray<Outcome> Outcomes,
    ImmutableArray<WrittenDuty> Duties,
    ImmutableArray<RuleSet> RuleSets,
    ImmutableArray<Statement> Statements,
    RestDayCalendar Calendar,
    ImmutableArray<WorkedExample> Examples)
{
    /// <summary>Where each fact and each member of a set is declared.</summary>
    public ImmutableDictionary<string, FilePosition> FactPlaces { get; init; } = ImmutableDictionary<string, FilePosition>.Empty;

    /// <summary>What is declared to be used by name, and where: actors, documents and milestones.</summary>
    public ImmutableArray<(object Declared, FilePosition Place)> Declared { get; init; } = [];

    /// <summary>Names that stand for something no condition can name, and what that is.</summary>
    public ImmutableDictionary<string, LocalizedText> NamedElsewhere { get; init; } = ImmutableDictionary<string, LocalizedText>.Empty;

    /// <summary>The groups of outcomes that duties, exclusions or other groups name.</summary>
    public ImmutableHashSet<string> NamedGroups { get; init; } = [];

    /// <summary>Which outcomes exclude which others.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];

    /// <summary>The tables from which amounts are looked up.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>What must always hold.</summary>
    public ImmutableArray<Invariant> Invariants { get; init; } = [];

    /// <summary>Findings of the analysis that are known and explained.</summary>
    public ImmutableArray<Acceptance> Accepted { get; init; } = [];

    /// <summary>Whether the files that declare names could be read; if not, a name may be missing for that reason alone.</summary>
    public bool NamesAreWhole { get; init; } = true;

    /// <summary>Whether every rule set could be read; if not, an outcome may be undecided for that reason alone.</summary>
    public bool RuleSetsAreWhole { get; init; } = true;

    /// <summary>The milestones with their last days, as the parameters and the calendar make them.</summary>
    public ImmutableArray<Milestone> DatedMilestones => [.. Milestones.Select(m => m.On(Calendar, Parameters))];

    /// <summary>The digest that the policy has under some values of its parameters.</summary>
    public Func<IEnumerable<Parameter>, string> DigestUnder { get; init; } = _ => "";

    /// <summary>The parameters that texts quote.</summary>
    public ImmutableHashSet<string> Quoted { get; init; } = [];

    /// <summary>The same document with another value of one parameter, and the digest of a policy whose file says so.</summary>
    public PolicyDocument With(Parameter parameter, string value)
    {
        var parameters = Parameters.Replace(parameter, parameter.With(value));
        return this with { Parameters = parameters, Digest = DigestUnder(parameters) };
    }
}
