using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What somebody must do for a household, by when, with which papers.</summary>
public sealed class Duty
{
    internal Duty(
        Outcome outcome,
        LocalizedText label,
        ImmutableArray<Actor> actors,
        ImmutableArray<Milestone> milestones,
        ImmutableArray<Document> documents,
        ImmutableArray<DutyStep> steps,
        ImmutableArray<string> clauses)
    {
        Outcome = outcome;
        Label = label;
        Actors = actors;
        Milestones = milestones;
        Documents = documents;
        Steps = steps;
        Clauses = clauses;
    }

    /// <summary>The outcome that brings it.</summary>
    public Outcome Outcome { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Label { get; }

    /// <summary>Who must act; empty when the text names nobody.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>By when, in order of time; empty when the text sets no day.</summary>
    public ImmutableArray<Milestone> Milestones { get; }

    /// <summary>The papers it needs; empty when it needs none.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>What in particular is still to be done; empty when the duty has no parts.</summary>
    public ImmutableArray<DutyStep> Steps { get; }

    /// <summary>Ids of the statements it carries.</summary>
    public ImmutableArray<string> Clauses { get; }

    /// <summary>The first day by which something of it is due; null when the text sets none.</summary>
    public DateOnly? Due => Milestones.IsEmpty ? null : Milestones[0].Due;
}
