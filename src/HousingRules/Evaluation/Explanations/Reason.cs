using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A condition in words, with the value it saw.</summary>
/// <param name="Text">The words, labels and not code.</param>
/// <param name="Holds">Whether it holds; null when that is not known.</param>
/// <param name="Parts">What it follows from; empty for a fact.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Reason(LocalizedText Text, bool? Holds, ImmutableArray<Reason> Parts)
{
    private readonly Sequence<Reason> _parts = Parts;

    /// <summary>What it follows from; empty for a fact.</summary>
    public ImmutableArray<Reason> Parts { get => _parts; init => _parts = value; }

    /// <summary>The condition that the words are about; null where they are about the whole household.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>Whether both say the same, whatever condition they say it of.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Reason? other) => other is not null && Text == other.Text && Holds == other.Holds && _parts.Equals(other._parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Holds, _parts);
}
