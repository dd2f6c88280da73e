using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>One fact that would have to be otherwise.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Member">The member of the set that would have to change; null for a fact that is no set.</param>
/// <param name="To">The values of which any would do, in words: an option, a number or day or a range of them; for a member, yes or
/// no.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record FactChange(FactDeclaration Fact, FactOption? Member, ImmutableArray<LocalizedText> To)
{
    private readonly Sequence<LocalizedText> _to = To;
    private readonly Sequence<FactRange> _ranges = ImmutableArray<FactRange>.Empty;

    /// <summary>The values of which any would do, in words: an option, a number or day or a range of them; for a member, yes or
    /// no.</summary>
    public ImmutableArray<LocalizedText> To { get => _to; init => _to = value; }

    /// <summary>The same values, for programs; empty for a member, which changes to what it is not.</summary>
    public ImmutableArray<FactRange> Ranges { get => _ranges; init => _ranges = value; }
}
