using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What the events of a case add up to, so far. It is changed only by appending a record.</summary>
internal sealed class CaseFold
{
    private CaseFold(ProcedureRules rules, HouseholdIdentity household, DateOnly openedOn, long[] initialFacts)
    {
        Rules = rules;
        Household = household;
        OpenedOn = openedOn;
        InitialFacts = initialFacts;
        Facts = [.. initialFacts];
        State = rules.States.Initial;
        HappenedOn = new int[rules.Events.Length];
        StoodOn = new int[rules.Events.Length];
        OwedSince = new int[rules.TimeLimits.Length];
        MetOn = new int[rules.Deadlines.Sum(d => d.Parts.Length)];
        Determination = rules.Determine(initialFacts);
        Outcomes = rules.Outcomes(Determination);
        Fixed = Matched = [.. rules.Routes.Select(_ => (Outcome?)null)];
        LastDay = openedOn.DayNumber;
    }

    private CaseFold(CaseFold other)
    {
        Rules = other.Rules;
        Household = other.Household;
        OpenedOn = other.OpenedOn;
        InitialFacts = other.InitialFacts;
        ItemsAtOpening = other.ItemsAtOpening;
        Facts = [.. other.Facts];
        State = other.State;
        HappenedOn = [.. other.HappenedOn];
        StoodOn = [.. other.StoodOn];
        OwedSince = [.. other.OwedSince];
        MetOn = [.. other.MetOn];
        Determination = other.Determination;
        Outcomes = other.Outcomes;
        Matched = other.Matched;
        Fixed = other.Fixed;
        IsPaidInFull = other.IsPaidInFull;
        LastDay = other.LastDay;
        Agreed = other.Agreed;
        Paid = other.Paid;
        Items = [.. other.Items];
        Payments = [.. other.Payments];
        History = [.. other.History];
    }

    public ProcedureRules Rules { get; }

    public HouseholdIdentity Household { get; }

    public DateOnly OpenedOn { get; }

    /// <summary>The household's codes when the case was opened.</summary>
    public long[] InitialFacts { get; }

    /// <summary>The household's codes now.</summary>
    public long[] Facts { get; }

    public Determination Determination { get; private set; }

    public bool?[] Outcomes { get; private set; }

    public MachineState State { get; private set; }

    /// <summary>The day number of each event's last happening; 0 when it has not happened, is void, or must happen anew.</summary>
    public int[] HappenedOn { get; }

    /// <summary>The day number of each event's last happening; 0 when it has not happened, or is void.</summary>
    public int[] StoodOn { get; }

    /// <summary>For each time limit, the day number on which it began to run; 0 while it does not run.</summary>
    public int[] OwedSince { get; }

    /// <summary>The day number on which each part of a deadline came true; 0 while it is not.</summary>
    public int[] MetOn { get; }

    /// <summary>For each guard of routes, the outcome that was decided last.</summary>
    public ImmutableArray<Outcome?> Matched { get; private set; }

    /// <summary>For each guard of routes, the outcome that an event fixed; null while none has.</summary>
    public ImmutableArray<Outcome?> Fixed { get; private set; }

    /// <summary>Whether everything is paid that was agreed last.</summary>
    public bool IsPaidInFull { get; private set; }

    /// <summary>The subsidy agreed, in yuan; null when no agreement names one.</summary>
    public int? Agreed { get; private set; }

    /// <summary>What was paid against it, in yuan.</summary>
    public long Paid { get; private set; }

    public List<ProblemItem> Items { get; } = [];

    /// <summary>The items that were found when the case was opened, as they were then.</summary>
    public ImmutableArray<ProblemItem> ItemsAtOpening { get; private set; } = [];

    public List<Payment> Payments { get; } = [];

    public List<CaseRecord> History { get; } = [];

    /// <summary>The day number of the last event, or of the opening.</summary>
    public int LastDay { get; private set; }

    public static CaseFold Open(ProcedureRules rules, HouseholdIdentity household, long[] facts, DateOnly openedOn)
    {
        var fold = new CaseFold(rules, household, openedOn, facts);
        fold.Matched = rules.Decided(fold.Determination, fold.Matched);
        foreach (var problem in rules.Problems.Where(p => fold.Outcomes[p.Outcome] == true))
            fold.Items.Add(new(fold.Items.Count + 1, problem.Declaration.Outcome, openedOn, problem.Due?.Due, []));
        fold.ItemsAtOpening = [.. fold.Items];
        return fold;
    }

    public CaseFold Copy() => new(this);

    /// <summary>The same case with the records up to a day, or all.</summary>
    public static CaseFold Rebuild(
        ProcedureRules rules,
        HouseholdIdentity household,
        long[] initialFacts,
        DateOnly openedOn,
        IEnumerable<CaseRecord> records)
    {
        var fold = Open(rules, household, initialFacts, openedOn);
        foreach (var record in records)
        {
            if (record.FromState != fold.State || record.Event.Date.DayNumber < fold.LastDay)
                throw new InvalidOperationException(
                    $"The history cannot hold {record.Event}: the case stands in {fold.State} on that day, not in {record.FromState}.");
            fold.Append(record);
        }

        return fold;
    }

    /// <summary>Takes over everything that an accepted event did.</summary>
    public void Append(CaseRecord record)
    {
        var day = record.Event.Date;
        foreach (var value in record.Established)
            Sheet.Write(Facts, value);
        if (record.Determination is { } determination)
        {
            Determination = determination;
            Outcomes = Rules.Outcomes(determination);
        }

        if (!record.Matched.IsEmpty)
            Matched = record.Matched;
        if (!record.Fixed.IsEmpty)
            Fixed = record.Fixed;
        Void(record.Transition.Voids);
        var e = Rules.Events[record.Event.Kind!.Index];
        var isFirst = HappenedOn[e.Index] == 0;
        foreach (var index in record.Transition.Anew)
            HappenedOn[index] = 0;
        // A set-back is on record, but an application thrown back is no application yet, and a failed acceptance no acceptance.
        HappenedOn[e.Index] = record.IsSetBack ? 0 : day.DayNumber;
        StoodOn[e.Index] = record.IsSetBack ? StoodOn[e.Index] : day.DayNumber;
        foreach (var item in record.Items)
            Put(item);
        Money(e, record, isFirst);
        foreach (var limit in Rules.TimeLimits)
            OwedSince[limit.Index] = Owed(limit, e, record);
        for (var i = 0; i < MetOn.Length; i++)
            MetOn[i] = (record.PartsMet >> i & 1) == 0 ? 0 : MetOn[i] == 0 ? day.DayNumber : MetOn[i];
        State = record.ToState;
        LastDay = day.DayNumber;
        History.Add(record);
    }

    private void Void(ImmutableArray<int> voided)
    {
        foreach (var index in voided)
        {
            HappenedOn[index] = StoodOn[index] = 0;
            foreach (var limit in Rules.TimeLimits.Where(t => t.From.Index == index))
                OwedSince[limit.Index] = 0;
            // Payments are made against the agreement that stands.
            if (Rules.Events[index].Agrees)
                (Agreed, Paid, IsPaidInFull) = (null, 0, false);
        }
    }

    private void Put(ProblemItem item)
    {
        if (item.Number > Items.Count)
            Items.Add(item);
        else
            Items[item.Number - 1] = item;
    }

    private int Owed(TimeLimitRules limit, EventRules e, CaseRecord record)
    {
        if (Rules.Declaration.Money is { Share: not null } && limit.Until.Pays ? IsPaidInFull : HappenedOn[limit.Until.Index] > 0)
            return 0;
        return OwedSince[limit.Index] == 0 && limit.From == e && !record.IsSetBack
            ? record.Event.Date.DayNumber
            : OwedSince[limit.Index];
    }

    private void Money(EventRules e, CaseRecord record, bool isFirst)
    {
        // What is agreed anew is paid anew; a change of what stands counts what is paid.
        if (e.Agrees && isFirst)
            (Agreed, Paid, IsPaidInFull) = (null, 0, false);
        if (e.Agrees && Sheet.Amount(record.Event, Rules.Declaration.Money!.Agreed) is { } agreed)
            Agreed = agreed;
        if (record.Payment is { } payment)
        {
            Payments.Add(payment);
            Paid += payment.Amount ?? 0;
            IsPaidInFull |= payment.IsInFull || Paid >= Agreed;
        }
    }
}
