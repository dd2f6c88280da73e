using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A policy with every expression read: what is decided, in which order, and which bit of a household's mask says what.</summary>
internal sealed record CompiledPolicy(
    PolicyDocument Document,
    ImmutableArray<CompiledSet> Sets,
    ImmutableArray<CompiledDuty> Duties,
    FrozenDictionary<Definition, Condition> Definitions,
    int BitCount)
{
    /// <summary>What must always hold.</summary>
    public ImmutableArray<CompiledInvariant> Invariants { get; init; } = [];

    /// <summary>The conditions of the procedure, where it is that of a case.</summary>
    public ImmutableArray<Condition> Guards { get; init; } = [];

    /// <summary>What the outcomes pay.</summary>
    public ImmutableArray<CompiledAmount> Amounts { get; init; } = [];

    /// <summary>Which households belong to which row of the tables from which amounts are looked up.</summary>
    public IEnumerable<Condition> Rows => Amounts.SelectMany(a => a.Tables).Distinct()
        .SelectMany(t => t.Table.Rows.Select(r => TableRows.Of(t.Table, r, default)));

    /// <summary>Every condition of the policy, definitions and the rows of tables among them.</summary>
    public IEnumerable<Condition> Conditions =>
    [
        .. Sets.SelectMany(s => s.Rules.Select(r => r.Condition).Concat(s.AppliesWhen is { } applies ? [applies] : [])),
        .. Duties.SelectMany(d => d.Steps.Select(s => s.Condition).Concat(d.When is { } when ? [when] : [])),
        .. Definitions.Values,
        .. Rows,
    ];

    /// <summary>Every condition, those of the invariants too.</summary>
    public IEnumerable<Condition> AllConditions =>
        Conditions.Concat(Invariants.SelectMany(i => i.When is { } when ? [when, i.Holds] : new[] { i.Holds })).Concat(Guards)
            .Concat(Amounts.Select(a => a.IsNegative).OfType<Condition>());

    public IEnumerable<CompiledRule> Rules => Sets.SelectMany(s => s.Rules);
}

/// <summary>A rule set. <see cref="AppliesBit"/> is -1 where the mask need not say whether it applies.</summary>
internal sealed record CompiledSet(RuleSet RuleSet, Condition? AppliesWhen, int AppliesBit, ImmutableArray<CompiledRule> Rules)
{
    /// <summary>Which of its outcomes conflict with which.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];
}

internal sealed record CompiledRule(Rule Rule, Condition Condition, int Bit);

/// <summary>A row of duties. <see cref="WhenBit"/> is -1 where it has no condition of its own.</summary>
internal sealed record CompiledDuty(WrittenDuty Declaration, Condition? When, int WhenBit, ImmutableArray<CompiledStep> Steps);

internal sealed record CompiledStep(WrittenStep Step, Condition Condition, int Bit);

/// <summary>An invariant with its expressions read.</summary>
internal sealed record CompiledInvariant(Invariant Invariant, Condition? When, Condition Holds);
