using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What has happened to one household, and where its case stands. It never changes, and it names no procedure: an accepted event
/// makes another file (<c>procedure.Decide</c>). It stays on the policy under which it was opened, which <see cref="Determination"/> names
/// by id and digest.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CaseFile
{
    private readonly FactSheet _facts;

    /// <summary>The case as it is after what has happened since it was opened.</summary>
    /// <param name="opening">How it was opened.</param>
    /// <param name="codes">The household's codes now; they are the file's from now on.</param>
    internal CaseFile(CaseOpening opening, long[] codes)
    {
        Opening = opening;
        _facts = new(opening.Catalog, codes);
    }

    /// <summary>A case just opened.</summary>
    internal static CaseFile Of(CaseOpening opening) => new(opening, opening.Codes)
    {
        MachineState = opening.State,
        Decided = opening.Decided,
        Matched = opening.Matched,
        Fixed = opening.Matched.All.Select(_ => (Outcome?)null).ToImmutableArray(),
        Items = opening.Items,
        Account = opening.Account,
        LastDay = opening.OpenedOn,
        HappenedOn = new(opening.Events),
        StoodOn = new(opening.Events),
        OwedSince = new(opening.Limits),
        MetOn = new(opening.Parts),
    };

    /// <summary>Which household it is.</summary>
    public HouseholdIdentity Household => Opening.Household;

    /// <summary>The day on which it was opened.</summary>
    public DateOnly OpenedOn => Opening.OpenedOn;

    /// <summary>Where it stands.</summary>
    public ProcedureState State => MachineState.State;

    /// <summary>What has happened, in order.</summary>
    public ImmutableArray<CaseRecord> History { get; internal init; } = [];

    /// <summary>What the policy decides for the household as it is now known.</summary>
    public Determination Determination => Decided.Determination;

    /// <summary>The problems that were found, in order; those that are closed among them.</summary>
    public ImmutableArray<ProblemItem> Items { get; internal init; }

    /// <summary>What was paid, in order.</summary>
    public ImmutableArray<Payment> Payments { get; internal init; } = [];

    /// <summary>The subsidy of the agreement that stands, in yuan; null when there is none, or it names no amount.</summary>
    public decimal? Subsidy => Account.Agreed;

    /// <summary>What the household is due by the policy, in yuan: as decided now, from an agreement on as decided when something was due
    /// last. Null when it is not known, or the procedure holds nothing against it.</summary>
    public decimal? Due => Account.Due;

    /// <summary>The day of the last event; the day of the opening when there is none.</summary>
    public DateOnly LastDay { get; internal init; }

    /// <summary>The problems that were found when the case was opened, as they were then; those found later are in the history.</summary>
    public ImmutableArray<ProblemItem> ItemsAtOpening => Opening.Items;

    /// <summary>How it was opened.</summary>
    internal CaseOpening Opening { get; }

    /// <summary>The household's codes; never changed.</summary>
    internal long[] Codes => _facts.Codes;

    internal MachineState MachineState { get; init; } = null!;

    internal CaseDecided Decided { get; init; } = null!;

    /// <summary>For each check of a route, the outcome that was decided last.</summary>
    internal Numbered<RouteIndex, Outcome?> Matched { get; init; }

    /// <summary>For each check of a route, the outcome that an event fixed; null while none has.</summary>
    internal Numbered<RouteIndex, Outcome?> Fixed { get; init; }

    /// <summary>What is due, the agreement that stands, and what is paid against it.</summary>
    internal Account Account { get; init; }

    /// <summary>The day of each event's last happening; null when it has not happened, is void, or must happen anew.</summary>
    internal Days<EventIndex> HappenedOn { get; init; } = null!;

    /// <summary>The day of each event's last happening; null when it has not happened, or is void.</summary>
    internal Days<EventIndex> StoodOn { get; init; } = null!;

    /// <summary>The day on which each time limit began to run; null while it does not run.</summary>
    internal Days<LimitIndex> OwedSince { get; init; } = null!;

    /// <summary>The day on which each part of a deadline came true; null while it is not.</summary>
    internal Days<PartIndex> MetOn { get; init; } = null!;

    /// <summary>Everything that is known of the household now, also of a set of which only some members are, as a sheet of the reader's
    /// own.</summary>
    public FactSheet Sheet => _facts.Copy();

    /// <summary>What is known of the household now.</summary>
    /// <param name="fact">A fact's name.</param>
    /// <exception cref="ArgumentException">No fact has that name.</exception>
    public FactValue this[string fact] => _facts[fact];

    /// <summary>Under which policy it was opened and when, where it stands, and how much has happened; not whose it is.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Determination.Policy} opened {OpenedOn:yyyy-MM-dd}, {State.Name} on {LastDay:yyyy-MM-dd}, {History.Length} events, ")
        + FormattableString.Invariant($"{Items.Count(i => i.Status is ItemStatus.Open or ItemStatus.ClosePending)} open items");
}
