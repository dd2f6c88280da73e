using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Facts that would have to be otherwise, all of them together.</summary>
/// <param name="Facts">Each with the values that would do.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ChangeForm(ImmutableArray<FactChangeForm> Facts)
{
    private readonly Sequence<FactChangeForm> _facts = Facts;

    /// <summary>Each with the values that would do.</summary>
    public ImmutableArray<FactChangeForm> Facts { get => _facts; init => _facts = value; }
}

/// <summary>One fact, or one member of a set, that would have to be otherwise.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="To">The values of which any would do, in words.</param>
/// <param name="Ranges">The same for programs; empty for a member, which changes to what it is not.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record FactChangeForm(string Fact, ImmutableArray<LocalizedText> To, ImmutableArray<RangeForm> Ranges)
{
    private readonly Sequence<LocalizedText> _to = To;
    private readonly Sequence<RangeForm> _ranges = Ranges;

    /// <summary>The values of which any would do, in words.</summary>
    public ImmutableArray<LocalizedText> To { get => _to; init => _to = value; }

    /// <summary>The same for programs; empty for a member, which changes to what it is not.</summary>
    public ImmutableArray<RangeForm> Ranges { get => _ranges; init => _ranges = value; }
}

/// <summary>Values of a fact of which any would do.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Through">The last of them; the same as the first for one value alone.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record RangeForm(FactForm From, FactForm Through);
