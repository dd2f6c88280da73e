using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What has happened to one household, and where its case stands. It never changes: an accepted event makes another file
/// (<see cref="Procedure.Decide"/>). It stays on the policy under which it was opened, which <see cref="Determination"/> names by id and
/// digest.</summary>
public sealed class CaseFile
{
    private readonly CaseFold _fold;
    private readonly FactSheet _facts;

    internal CaseFile(CaseFold fold)
    {
        _fold = fold;
        History = [.. fold.History];
        Items = [.. fold.Items];
        Payments = [.. fold.Payments];
        _facts = fold.Rules.Policy.NewSheet();
        fold.Facts.CopyTo(_facts.Codes, 0);
    }

    /// <summary>Which household it is.</summary>
    public HouseholdIdentity Household => _fold.Household;

    /// <summary>The day on which it was opened.</summary>
    public DateOnly OpenedOn => _fold.OpenedOn;

    /// <summary>Where it stands.</summary>
    public ProcedureState State => _fold.State.State;

    /// <summary>What has happened, in order.</summary>
    public ImmutableArray<CaseRecord> History { get; }

    /// <summary>What the policy decides for the household as it is now known.</summary>
    public Determination Determination => _fold.Determination;

    /// <summary>The problems that were found, in order; those that are closed among them.</summary>
    public ImmutableArray<ProblemItem> Items { get; }

    /// <summary>What was paid, in order.</summary>
    public ImmutableArray<Payment> Payments { get; }

    /// <summary>The subsidy of the agreement that stands, in whole yuan; null when there is none, or it names no amount.</summary>
    public int? Subsidy => _fold.Agreed;

    /// <summary>The day of the last event; the day of the opening when there is none.</summary>
    public DateOnly LastDay => DateOnly.FromDayNumber(_fold.LastDay);

    /// <summary>The problems that were found when the case was opened, as they were then; those found later are in the history.</summary>
    public ImmutableArray<ProblemItem> ItemsAtOpening => _fold.ItemsAtOpening;

    internal CaseFold Fold => _fold;

    /// <summary>What is known of the household now.</summary>
    /// <param name="fact">A fact's name.</param>
    /// <exception cref="ArgumentException">No fact has that name.</exception>
    public FactValue this[string fact] => _facts[fact];

    /// <summary>The file as it was at the end of a day.</summary>
    /// <param name="day">The day.</param>
    public CaseFile AsOf(DateOnly day)
    {
        if (History.IsEmpty || History[^1].Event.Date <= day)
            return this;
        return new(CaseFold.Rebuild(_fold.Rules, Household, _fold.InitialFacts, OpenedOn, History.TakeWhile(r => r.Event.Date <= day)));
    }
}

/// <summary>What came of an event.</summary>
public sealed class CaseDecision
{
    internal CaseDecision(CaseFile file, CaseRecord? record, ImmutableArray<Refusal> refusals)
    {
        File = file;
        Record = record;
        Refusals = refusals;
    }

    /// <summary>The case after it; the same file when the event was refused.</summary>
    public CaseFile File { get; }

    /// <summary>What the event did; null when it was refused.</summary>
    public CaseRecord? Record { get; }

    /// <summary>All reasons why it was refused; empty when it was accepted.</summary>
    public ImmutableArray<Refusal> Refusals { get; }

    /// <summary>Whether the event was accepted.</summary>
    public bool IsAccepted => Record is not null;
}
