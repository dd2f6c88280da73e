using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>What a roster's column means: a fact, or yes and no for one member of a set.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Member">The member the column is about; null when the column holds the whole fact.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record FactColumn(FactDeclaration Fact, FactOption? Member)
{
    /// <summary>The place of the member among the fact's places; 0 for a whole fact.</summary>
    internal int Place { get; } = Member is null ? 0 : Fact.Options.IndexOf(Member);
}
