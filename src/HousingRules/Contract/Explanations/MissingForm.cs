using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A fact that is unknown and matters.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="EstablishedBy">Who establishes it; empty when the policy names nobody.</param>
/// <param name="Due">By when; null when the policy sets no day.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record MissingForm(string Fact, ImmutableArray<string> EstablishedBy, DeadlineForm? Due)
{
    private readonly Sequence<string> _establishedBy = EstablishedBy;

    /// <summary>Who establishes it; empty when the policy names nobody.</summary>
    public ImmutableArray<string> EstablishedBy { get => _establishedBy; init => _establishedBy = value; }
}
