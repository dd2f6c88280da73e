using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Something a rule set may decide.</summary>
/// <param name="Name">The name used in rules and files.</param>
/// <param name="Label">What people call it.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Outcome(string Name, LocalizedText Label)
{
    /// <summary>What its amount counts, and to how many digits after the point; null when it carries no amount.</summary>
    public DecimalType? AmountType => Amount?.Type;

    internal WrittenAmount? Amount { get; init; }

    internal string? Alias { get; init; }

    internal FilePosition Position { get; init; } = FilePosition.Nowhere;

    // The name tells the outcomes of a policy apart, and they are looked up often.
    /// <summary>The hash of the name.</summary>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
