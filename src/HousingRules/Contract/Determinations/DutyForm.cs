using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>What somebody must do for a household, by names.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record DutyForm
{
    private readonly Sequence<string> _outcomes = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _possibleOutcomes = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _actors = ImmutableArray<string>.Empty;
    private readonly Sequence<DeadlineForm> _milestones = ImmutableArray<DeadlineForm>.Empty;
    private readonly Sequence<string> _documents = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _steps = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _possibleSteps = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _clauses = ImmutableArray<string>.Empty;

    /// <summary>Whether it must be done whatever the unknown facts turn out to be.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The first of the outcomes that certainly bring it; null where which one brings it is not known.</summary>
    public string? Outcome => Outcomes.IsEmpty ? null : Outcomes[0];

    /// <summary>The outcomes that certainly bring it.</summary>
    public ImmutableArray<string> Outcomes { get => _outcomes; init => _outcomes = value; }

    /// <summary>The outcomes that may bring it, and are not certain.</summary>
    public ImmutableArray<string> PossibleOutcomes { get => _possibleOutcomes; init => _possibleOutcomes = value; }

    /// <summary>Who must act; empty when the text names nobody.</summary>
    public ImmutableArray<string> Actors { get => _actors; init => _actors = value; }

    /// <summary>By when, in order of time; empty when the text sets no day.</summary>
    public ImmutableArray<DeadlineForm> Milestones { get => _milestones; init => _milestones = value; }

    /// <summary>The papers it needs; empty when it needs none.</summary>
    public ImmutableArray<string> Documents { get => _documents; init => _documents = value; }

    /// <summary>What in particular is certainly still to be done; empty when the duty has no parts.</summary>
    public ImmutableArray<string> Steps { get => _steps; init => _steps = value; }

    /// <summary>What in particular may still be to be done, and is not certain.</summary>
    public ImmutableArray<string> PossibleSteps { get => _possibleSteps; init => _possibleSteps = value; }

    /// <summary>Ids of the statements it carries.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }

    /// <summary>The first day by which something of it is due; null when the text sets none.</summary>
    public DateOnly? Due => Milestones.IsEmpty ? null : Milestones[0].Due;
}
