using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What one rule set decides for a household.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SetDecision
{
    internal SetDecision(RuleSet ruleSet, ImmutableArray<Outcome> certain, ImmutableArray<Outcome> possible, DeterminationStatus status)
    {
        RuleSet = ruleSet;
        Certain = certain;
        Possible = possible;
        Status = status;
    }

    /// <summary>The rule set.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The outcomes that hold whatever the unknown facts turn out to be, in ordinal order of their names; empty when there are
    /// none.</summary>
    public ImmutableArray<Outcome> Certain { get; }

    /// <summary>The outcomes that hold for some completion of the unknown facts but not for all; empty when nothing that matters is
    /// unknown.</summary>
    public ImmutableArray<Outcome> Possible { get; }

    /// <summary>Whether the set is decided, undetermined, a gap or a conflict.</summary>
    public DeterminationStatus Status { get; }

    /// <summary>The rule set and its outcomes: <c>outcome</c> is certain, <c>outcome?</c> possible.</summary>
    public override string ToString()
    {
        var status = Status is DeterminationStatus.Decided or DeterminationStatus.Undetermined ? "" : $" ({Status})";
        return $"{RuleSet.Name}={string.Join(", ", Certain.Select(o => o.Name).Concat(Possible.Select(o => $"{o.Name}?")))}{status}";
    }

    internal bool IsEmpty => Certain.IsEmpty && Possible.IsEmpty && Status == DeterminationStatus.Decided;
}
