using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A fact that is unknown and matters.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="EstablishedBy">Who establishes it; empty when the policy names nobody.</param>
/// <param name="Due">By when; null when the policy sets no day.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record MissingExplanation(FactDeclaration Fact, ImmutableArray<Actor> EstablishedBy, Milestone? Due)
{
    private readonly Sequence<Actor> _establishedBy = EstablishedBy;

    /// <summary>Who establishes it; empty when the policy names nobody.</summary>
    public ImmutableArray<Actor> EstablishedBy { get => _establishedBy; init => _establishedBy = value; }
}
