using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Why an outcome is not certain, and what would make it so.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record NotDecidedForm
{
    private readonly Sequence<MissingForm> _dependsOn = ImmutableArray<MissingForm>.Empty;
    private readonly Sequence<ReasonForm> _setDoesNotApply = ImmutableArray<ReasonForm>.Empty;
    private readonly Sequence<RuleForm> _whyNot = ImmutableArray<RuleForm>.Empty;
    private readonly Sequence<ChangeForm> _changes = ImmutableArray<ChangeForm>.Empty;

    /// <summary>The name of the set that would decide it.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The outcome's name.</summary>
    public required string Outcome { get; init; }

    /// <summary>Whether it holds for some completion of the unknown facts.</summary>
    public bool IsPossible { get; init; }

    /// <summary>The unknown facts on which it depends whether it holds; empty when it certainly does not.</summary>
    public ImmutableArray<MissingForm> DependsOn { get => _dependsOn; init => _dependsOn = value; }

    /// <summary>Why the set does not apply at all; empty when it does.</summary>
    public ImmutableArray<ReasonForm> SetDoesNotApply { get => _setDoesNotApply; init => _setDoesNotApply = value; }

    /// <summary>For each rule that could decide it, what keeps it from holding.</summary>
    public ImmutableArray<RuleForm> WhyNot { get => _whyNot; init => _whyNot = value; }

    /// <summary>The smallest sets of changes after which it is certain.</summary>
    public ImmutableArray<ChangeForm> Changes { get => _changes; init => _changes = value; }

    /// <summary>Whether every set of up to three facts was tried, and every change found is among <see cref="Changes"/>.</summary>
    public bool SearchedAll { get; init; }
}
