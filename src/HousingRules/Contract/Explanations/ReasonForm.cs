using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A condition in words, with the value it saw.</summary>
/// <param name="Text">The words.</param>
/// <param name="Holds">Whether it holds; null when that is not known.</param>
/// <param name="Parts">What it follows from; empty for a fact.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ReasonForm(LocalizedText Text, bool? Holds, ImmutableArray<ReasonForm> Parts)
{
    private readonly Sequence<ReasonForm> _parts = Parts;

    /// <summary>What it follows from; empty for a fact.</summary>
    public ImmutableArray<ReasonForm> Parts { get => _parts; init => _parts = value; }
}
