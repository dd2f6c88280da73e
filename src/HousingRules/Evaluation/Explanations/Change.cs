using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A set of facts that would have to be otherwise, all of them together.</summary>
/// <param name="Facts">Each fact with the values that would do.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Change(ImmutableArray<FactChange> Facts)
{
    private readonly Sequence<FactChange> _facts = Facts;

    /// <summary>Each fact with the values that would do.</summary>
    public ImmutableArray<FactChange> Facts { get => _facts; init => _facts = value; }
}
