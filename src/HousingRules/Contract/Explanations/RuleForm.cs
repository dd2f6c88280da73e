using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Why a rule holds, or does not.</summary>
/// <param name="Rule">The rule, by its set's name and its own.</param>
/// <param name="Outcome">The name of what it decides.</param>
/// <param name="Clauses">Ids of the statements it cites.</param>
/// <param name="Reasons">The parts of its condition that make it hold, or keep it from holding.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record RuleForm(string Rule, string Outcome, ImmutableArray<string> Clauses, ImmutableArray<ReasonForm> Reasons)
{
    private readonly Sequence<string> _clauses = Clauses;
    private readonly Sequence<ReasonForm> _reasons = Reasons;

    /// <summary>Ids of the statements it cites.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }

    /// <summary>The parts of its condition that make it hold, or keep it from holding.</summary>
    public ImmutableArray<ReasonForm> Reasons { get => _reasons; init => _reasons = value; }
}
