using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Why a rule holds, or does not.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class RuleExplanation
{
    internal RuleExplanation(Rule rule, ImmutableArray<Statement> statements, ImmutableArray<Reason> reasons)
    {
        Rule = rule;
        Statements = statements;
        Reasons = reasons;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The statements it cites, with their quotes.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The parts of its condition that make it hold, or keep it from holding.</summary>
    public ImmutableArray<Reason> Reasons { get; }
}
