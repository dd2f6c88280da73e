using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;
using static System.FormattableString;

namespace HousingRules.Evaluation;

/// <summary>What somebody must do for a household, by when, with which papers: certainly, or only if what is unknown turns out
/// so.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Duty
{
    internal Duty(
        WrittenDuty declaration,
        DutyOutcomes outcomes,
        DutySteps steps,
        ImmutableArray<Milestone> milestones,
        bool isCertain)
    {
        Outcomes = outcomes.Certain;
        PossibleOutcomes = outcomes.Possible;
        Label = declaration.Label ?? LabelOf(outcomes.Certain.IsEmpty ? outcomes.Possible : [outcomes.Certain[0]]);
        Actors = declaration.Actors;
        Milestones = milestones;
        Documents = declaration.Documents;
        Steps = steps.Certain;
        PossibleSteps = steps.Possible;
        Clauses = declaration.Clauses;
        IsCertain = isCertain;
    }

    /// <summary>Whether it must be done whatever the unknown facts turn out to be.</summary>
    public bool IsCertain { get; }

    /// <summary>The first of the outcomes that bring it and are certain; null where it is brought by one outcome or another, and which one
    /// is not known.</summary>
    public Outcome? Outcome => Outcomes.IsEmpty ? null : Outcomes[0];

    /// <summary>The outcomes that certainly bring it, in the order in which the policy names them.</summary>
    public ImmutableArray<Outcome> Outcomes { get; }

    /// <summary>The outcomes that may bring it, and are not certain; empty when all are certain.</summary>
    public ImmutableArray<Outcome> PossibleOutcomes { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Label { get; }

    /// <summary>Who must act; empty when the text names nobody.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>By when, in order of time; empty when the text sets no day.</summary>
    public ImmutableArray<Milestone> Milestones { get; }

    /// <summary>The papers it needs; empty when it needs none.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>What in particular is certainly still to be done; empty when the duty has no parts.</summary>
    public ImmutableArray<DutyStep> Steps { get; }

    /// <summary>What in particular may still be to be done, and is not certain; empty when all that is to be done is certain.</summary>
    public ImmutableArray<DutyStep> PossibleSteps { get; }

    /// <summary>Ids of the statements it carries.</summary>
    public ImmutableArray<string> Clauses { get; }

    /// <summary>The first day by which something of it is due; null when the text sets none.</summary>
    public DateOnly? Due => Milestones.IsEmpty ? null : Milestones[0].Due;

    private static LocalizedText LabelOf(ImmutableArray<Outcome> outcomes) => EvaluationSentences.OneOf(outcomes.Select(o => o.Label));

    /// <summary>The outcomes that bring it, who acts, and by when.</summary>
    public override string ToString()
    {
        var outcomes = Outcomes.Select(o => o.Name).Concat(PossibleOutcomes.Select(o => $"{o.Name}?"));
        var due = Due is { } day ? Invariant($", due {day:yyyy-MM-dd}") : "";
        return $"{(IsCertain ? "" : "possibly ")}{string.Join(", ", outcomes)}: {string.Join(", ", Actors.Select(a => a.Name))}{due}";
    }
}

/// <summary>Which outcomes bring a duty.</summary>
internal readonly record struct DutyOutcomes(ImmutableArray<Outcome> Certain, ImmutableArray<Outcome> Possible);

/// <summary>Which steps of a duty are to be done.</summary>
internal readonly record struct DutySteps(ImmutableArray<DutyStep> Certain, ImmutableArray<DutyStep> Possible);
