using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>What one rule set decides, by names.</summary>
/// <param name="RuleSet">The rule set's name.</param>
/// <param name="Certain">The outcomes that hold whatever the unknown facts turn out to be; empty when there are none.</param>
/// <param name="Possible">The outcomes that hold for some completion of the unknown facts but not for all; empty when there are
/// none.</param>
/// <param name="Status">Whether the set is decided, undetermined, a gap or a conflict.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record SetForm(
    string RuleSet,
    ImmutableArray<string> Certain,
    ImmutableArray<string> Possible,
    DeterminationStatus Status)
{
    private readonly Sequence<string> _certain = Certain;
    private readonly Sequence<string> _possible = Possible;

    /// <summary>The outcomes that hold whatever the unknown facts turn out to be; empty when there are none.</summary>
    public ImmutableArray<string> Certain { get => _certain; init => _certain = value; }

    /// <summary>The outcomes that hold for some completion of the unknown facts but not for all; empty when there are none.</summary>
    public ImmutableArray<string> Possible { get => _possible; init => _possible = value; }
}
