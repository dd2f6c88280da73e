using HousingRules.Cases;
using HousingRules.Contract;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Casework;

namespace HousingRules.Host.Api;

/// <summary>A case as of a day, with what the key's role may record.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Version">The number of its last entry: what the next command expects.</param>
/// <param name="Policy">The policy under which it was opened.</param>
/// <param name="Digest">The policy's digest.</param>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="Household">Which household it is, and what was known on the day.</param>
/// <param name="Determination">What the policy decided for it.</param>
/// <param name="Standing">How it stood.</param>
/// <param name="Events">The events that the key's role may record, those that are not permitted yet among them.</param>
/// <param name="Items">Its items of the ledger.</param>
/// <param name="Payments">What was paid.</param>
internal sealed record CaseAnswer(
    string Id,
    int Version,
    string Policy,
    string Digest,
    DateOnly OpenedOn,
    HouseholdForm Household,
    DeterminationForm Determination,
    StandingAnswer Standing,
    IReadOnlyList<StepAnswer> Events,
    IReadOnlyList<ItemAnswer> Items,
    IReadOnlyList<PaymentAnswer> Payments)
{
    public static CaseAnswer Of(KeptCase kept, string actor, DateOnly on)
    {
        var standing = kept.Procedure.Standing(kept.File, on);
        var (file, policy) = (standing.File, kept.Procedure.Policy);
        return new(
            kept.Id,
            kept.Version,
            policy.Name,
            policy.Digest,
            file.OpenedOn,
            HouseholdForm.Of(file.Sheet, file.Household),
            DeterminationForm.Of(file.Determination, file.Household),
            StandingAnswer.Of(standing, policy),
            [.. EventSteps.Of(kept, actor, on).Select(s => StepAnswer.Of(s, kept.Procedure))],
            [.. file.Items.Select(ItemAnswer.Of)],
            [.. file.Payments.Select(p => new PaymentAnswer(p.On, p.Route) { Amount = p.Amount })]);
    }
}

/// <summary>An event that the key's role may record.</summary>
/// <param name="Event">The event.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Permitted">Whether it may happen on the day, with the right evidence.</param>
/// <param name="DoneBy">In whose names it may be recorded.</param>
/// <param name="Evidence">What is, or may be, said of it.</param>
/// <param name="Clauses">The statements that it rests on.</param>
/// <param name="Refusals">What stands in its way; none where it is permitted.</param>
internal sealed record StepAnswer(
    string Event,
    LocalizedText Label,
    bool Permitted,
    IReadOnlyList<NamedAnswer> DoneBy,
    IReadOnlyList<EvidenceAnswer> Evidence,
    IReadOnlyList<ClauseAnswer> Clauses,
    IReadOnlyList<RefusalAnswer> Refusals)
{
    /// <summary>Its first lawful day; left out where something else must happen before.</summary>
    public DateOnly? Earliest { get; init; }

    public static StepAnswer Of(EventStep step, Procedure procedure) => new(
        step.Kind.Name,
        step.Kind.Label,
        step.IsPermitted,
        [.. step.DoneBy.Select(a => new NamedAnswer(a.Name, a.Label))],
        [.. step.Kind.Evidence.Select(e => EvidenceAnswer.Of(e, EventSteps.MustBeSaid(procedure, e)))],
        [.. step.Kind.Clauses.Select(c => ClauseAnswer.Of(c, procedure.Policy))],
        [.. step.Refusals.Select(r => RefusalAnswer.Of(r, procedure.Policy))])
    {
        Earliest = step.Earliest,
    };
}

/// <summary>A piece of evidence of an event.</summary>
/// <param name="Key">The key under which it is said.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Type">Its type: boolean, oneOf, set, integer, decimal or date.</param>
/// <param name="Required">Whether it must be said.</param>
/// <param name="Options">What can be said; empty where it is no choice.</param>
internal sealed record EvidenceAnswer(string Key, LocalizedText Label, string Type, bool Required, IReadOnlyList<NamedAnswer> Options)
{
    /// <summary>The least number; left out where it is none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number; left out where it is none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The unit of a number; left out where it has none.</summary>
    public LocalizedText? Unit { get; init; }

    public static EvidenceAnswer Of(EvidenceKind piece, bool required) => new(
        piece.Key,
        piece.Fact.Label,
        piece.Fact.Type.Name,
        required,
        [.. piece.Fact.Options.Select(o => new NamedAnswer(o.Name, o.Label))])
    {
        Minimum = piece.Fact.Type switch { IntegerType n => n.Minimum, DecimalType n => n.Minimum, _ => null },
        Maximum = piece.Fact.Type switch { IntegerType n => n.Maximum, DecimalType n => n.Maximum, _ => null },
        Unit = (piece.Fact.Type as NumberType)?.Unit,
    };
}

/// <summary>An item of the ledger.</summary>
/// <param name="Number">Its number in the case.</param>
/// <param name="Problem">The problem.</param>
/// <param name="OpenedOn">The day on which it was listed.</param>
/// <param name="Status">How it stands: open, closePending, closed or withdrawn.</param>
/// <param name="Confirmed">The levels that confirmed it.</param>
/// <param name="Links">Numbers of the items that go with it.</param>
internal sealed record ItemAnswer(
    int Number,
    NamedAnswer Problem,
    DateOnly OpenedOn,
    string Status,
    IReadOnlyList<ConfirmedAnswer> Confirmed,
    IReadOnlyList<int> Links)
{
    /// <summary>The last day for putting it right; left out when there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day on which it was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    public static ItemAnswer Of(ProblemItem item) => new(
        item.Number,
        new(item.Problem.Name, item.Problem.Label),
        item.OpenedOn,
        ItemStatusCode.Of(item.Status),
        [.. item.Confirmed.Select(c => new ConfirmedAnswer(c.Level, c.On))],
        item.Links)
    {
        Due = item.Due,
        ClosedOn = item.ClosedOn,
        WithdrawnOn = item.WithdrawnOn,
    };
}

/// <summary>One level's confirmation.</summary>
/// <param name="Level">The level.</param>
/// <param name="On">The day.</param>
internal sealed record ConfirmedAnswer(string Level, DateOnly On);

/// <summary>Money that was paid.</summary>
/// <param name="On">The day.</param>
/// <param name="Route">The route.</param>
internal sealed record PaymentAnswer(DateOnly On, string Route)
{
    /// <summary>Yuan; left out when no amount was given.</summary>
    public decimal? Amount { get; init; }
}
