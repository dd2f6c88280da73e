using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Why an outcome is not certain, and what would make it so.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class OutcomeExplanation
{
    internal OutcomeExplanation(
        RuleSet ruleSet,
        Outcome outcome,
        bool isPossible,
        ImmutableArray<Reason> setDoesNotApply,
        ImmutableArray<RuleExplanation> whyNot,
        ImmutableArray<Change> changes,
        bool searchedAll)
    {
        RuleSet = ruleSet;
        Outcome = outcome;
        IsPossible = isPossible;
        SetDoesNotApply = setDoesNotApply;
        WhyNot = whyNot;
        Changes = changes;
        SearchedAll = searchedAll;
    }

    /// <summary>The set that would decide it.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The outcome.</summary>
    public Outcome Outcome { get; }

    /// <summary>Whether it holds for some completion of the unknown facts.</summary>
    public bool IsPossible { get; }

    /// <summary>The unknown facts on which it depends whether it holds; empty when it certainly does not. Where the set's status is
    /// <see cref="DeterminationStatus.TooManyUnknowns"/> they may be more than matter.</summary>
    public ImmutableArray<MissingExplanation> DependsOn { get; internal init; } = [];

    /// <summary>Why the set does not apply at all; empty when it does.</summary>
    public ImmutableArray<Reason> SetDoesNotApply { get; }

    /// <summary>For each rule that could decide it, what keeps it from holding; empty when the set does not apply.</summary>
    public ImmutableArray<RuleExplanation> WhyNot { get; }

    /// <summary>The smallest sets of changes to changeable facts after which it is certain, each tried; empty when there is none of up to
    /// three facts.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Whether every set of up to three facts was tried, and every change found is among <see cref="Changes"/>.</summary>
    public bool SearchedAll { get; }
}
