using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What the events of a case add up to, so far. It is changed only by appending a record, which says everything that its event
/// did: no procedure is asked.</summary>
internal sealed class CaseFold
{
    private readonly CaseOpening _opening;
    private readonly ImmutableArray<ProblemItem>.Builder _items;
    private readonly ImmutableArray<Payment>.Builder _payments;
    private readonly ImmutableArray<CaseRecord>.Builder _history;

    /// <summary>Goes on from a case.</summary>
    public CaseFold(CaseFile file)
    {
        _opening = file.Opening;
        Codes = [.. file.Codes];
        State = file.MachineState;
        HappenedOn = file.HappenedOn.Copy();
        MetOn = file.MetOn.Copy();
        Decided = file.Decided;
        Matched = file.Matched;
        LastDay = file.LastDay;
        Agreed = file.Subsidy;
        Paid = file.Paid;
        _items = Builder(file.Items);
        _payments = Builder(file.Payments);
        _history = Builder(file.History);
    }

    public DateOnly OpenedOn => _opening.OpenedOn;

    /// <summary>The household's codes now.</summary>
    public long[] Codes { get; }

    public CaseDecided Decided { get; private set; }

    public MachineState State { get; private set; }

    /// <summary>The day of each event's last happening; none when it has not happened, or is void.</summary>
    public Days<EventIndex> HappenedOn { get; }

    /// <summary>The day on which each part of a deadline came true; none while it is not.</summary>
    public Days<PartIndex> MetOn { get; }

    /// <summary>For each check of a route, the outcome that was decided last.</summary>
    public ImmutableArray<Outcome?> Matched { get; private set; }

    /// <summary>The subsidy agreed, in yuan; null when no agreement names one.</summary>
    public int? Agreed { get; private set; }

    /// <summary>What was paid against it, in yuan.</summary>
    public long Paid { get; private set; }

    public IReadOnlyList<ProblemItem> Items => _items;

    /// <summary>How many events have happened.</summary>
    public int Length => _history.Count;

    /// <summary>The day of the last event, or of the opening.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The case as it was opened, with some of its records.</summary>
    /// <exception cref="InvalidOperationException">A record does not follow on those before it.</exception>
    public static CaseFold Of(CaseOpening opening, IEnumerable<CaseRecord> records)
    {
        var fold = new CaseFold(new CaseFile(opening, opening.Codes));
        foreach (var record in records)
        {
            if (record.FromState != fold.State || record.Event.Date < fold.LastDay)
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
            Cases.Codes.Write(Codes, value);
        if (record.Decided is { } decided)
            (Decided, Matched) = (decided, decided.After(Matched));
        foreach (var voided in record.Transition.Voids)
            HappenedOn[voided] = null;
        // A set-back is on record, but an application thrown back is no application yet, and a failed acceptance no acceptance.
        HappenedOn[record.Event.Kind!.Index] = record.IsSetBack ? null : day;
        foreach (var item in record.Items)
            Put(item);
        Reckon(record);
        for (var i = 0; i < MetOn.Count; i++)
            MetOn[new(i)] = record.PartsMet[i] ? MetOn[new(i)] ?? day : null;
        State = record.ToState;
        LastDay = day;
        _history.Add(record);
    }

    /// <summary>The case as it is now. The fold is used up: nothing may be appended to it any more.</summary>
    public CaseFile ToFile() => new(_opening, Codes)
    {
        History = _history.DrainToImmutable(),
        Items = _items.DrainToImmutable(),
        Payments = _payments.DrainToImmutable(),
        Subsidy = Agreed,
        Paid = Paid,
        LastDay = LastDay,
        MachineState = State,
        Decided = Decided,
        Matched = Matched,
        HappenedOn = HappenedOn,
        MetOn = MetOn,
    };

    private void Put(ProblemItem item)
    {
        if (item.Number > _items.Count)
            _items.Add(item);
        else
            _items[item.Number - 1] = item;
    }

    private void Reckon(CaseRecord record)
    {
        // Payments are made against the agreement that stands.
        if (record.Transition.EndsAgreement)
            (Agreed, Paid) = (null, 0);
        Agreed = record.Agreed ?? Agreed;
        if (record.Payment is { } payment)
        {
            _payments.Add(payment);
            Paid += payment.Amount ?? 0;
        }
    }

    // One more has its place: mostly one event is appended.
    private static ImmutableArray<T>.Builder Builder<T>(ImmutableArray<T> values)
    {
        var builder = ImmutableArray.CreateBuilder<T>(values.Length + 1);
        builder.AddRange(values);
        return builder;
    }
}
