using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Why a household is decided as it is, why not otherwise, what is unknown, and what would change it. It names no
/// household.</summary>
public sealed class Explanation
{
    internal Explanation(
        Determination determination,
        ImmutableArray<FactValue> facts,
        ImmutableArray<RuleExplanation> rules,
        ImmutableArray<OutcomeExplanation> notDecided,
        ImmutableArray<MissingExplanation> missing)
    {
        Determination = determination;
        Facts = facts;
        Rules = rules;
        NotDecided = notDecided;
        Missing = missing;
    }

    /// <summary>What is explained.</summary>
    public Determination Determination { get; }

    /// <summary>The facts whose values differ from the omitted ones, unknown ones among them.</summary>
    public ImmutableArray<FactValue> Facts { get; }

    /// <summary>The rules that hold, in the policy's order.</summary>
    public ImmutableArray<RuleExplanation> Rules { get; }

    /// <summary>The outcomes that are not certain.</summary>
    public ImmutableArray<OutcomeExplanation> NotDecided { get; }

    /// <summary>The facts that are unknown and matter.</summary>
    public ImmutableArray<MissingExplanation> Missing { get; }
}
