using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What the events of a case add up to, so far. It is changed only by appending a record, which says everything that its event
/// did: no procedure is asked.</summary>
internal sealed class CaseFold
{
    private readonly CaseFile _file;
    private ImmutableArray<ProblemItem>.Builder? _items;
    private ImmutableArray<Payment>.Builder? _payments;
    private ImmutableArray<CaseRecord>.Builder? _history;

    /// <summary>Goes on from a case. As long as nothing is appended, what the file holds is read there.</summary>
    public CaseFold(CaseFile file)
    {
        _file = file;
        Codes = file.Codes;
        State = file.MachineState;
        HappenedOn = file.HappenedOn;
        StoodOn = file.StoodOn;
        OwedSince = file.OwedSince;
        MetOn = file.MetOn;
        Items = file.Items;
        Decided = file.Decided;
        Matched = file.Matched;
        Fixed = file.Fixed;
        LastDay = file.LastDay;
        Account = file.Account;
    }

    public DateOnly OpenedOn => _file.OpenedOn;

    /// <summary>The household's codes now.</summary>
    public long[] Codes { get; private set; }

    public CaseDecided Decided { get; private set; }

    public MachineState State { get; private set; }

    /// <summary>The day of each event's last happening; none when it has not happened, is void, or must happen anew.</summary>
    public Days<EventIndex> HappenedOn { get; private set; }

    /// <summary>The day of each event's last happening; none when it has not happened, or is void.</summary>
    public Days<EventIndex> StoodOn { get; private set; }

    /// <summary>The day on which each time limit began to run; none while it does not run.</summary>
    public Days<LimitIndex> OwedSince { get; private set; }

    /// <summary>The day on which each part of a deadline came true; none while it is not.</summary>
    public Days<PartIndex> MetOn { get; private set; }

    /// <summary>For each check of a route, the outcome that was decided last.</summary>
    public Numbered<RouteIndex, Outcome?> Matched { get; private set; }

    /// <summary>For each check of a route, the outcome that an event fixed; null while none has.</summary>
    public Numbered<RouteIndex, Outcome?> Fixed { get; private set; }

    /// <summary>What is due, the agreement that stands, and what is paid against it.</summary>
    public Account Account { get; private set; }

    public IReadOnlyList<ProblemItem> Items { get; private set; }

    /// <summary>How many events have happened.</summary>
    public int Length => _history?.Count ?? _file.History.Length;

    /// <summary>The day of the last event, or of the opening.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The case as it was opened, with some of its records.</summary>
    /// <exception cref="InvalidOperationException">A record does not follow on those before it.</exception>
    public static CaseFold Of(CaseOpening opening, IEnumerable<CaseRecord> records)
    {
        var fold = new CaseFold(CaseFile.Of(opening));
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
        Own();
        var day = record.Event.Date;
        foreach (var value in record.Established)
            Cases.Codes.Write(Codes, value);
        if (record.Decided is { } decided)
            (Decided, Matched) = (decided, decided.After(Matched));
        if (!record.Fixed.IsEmpty)
            Fixed = record.Fixed;
        Happen(record);
        foreach (var item in record.Items)
            Put(item);
        Account = record.Account;
        for (var i = 0; i < OwedSince.Count; i++)
            OwedSince[new(i)] = record.OwedSince[new(i)];
        if (record.Payment is { } payment)
            _payments!.Add(payment);
        for (var i = 0; i < MetOn.Count; i++)
            MetOn[new(i)] = record.PartsMet[new(i)] ? MetOn[new(i)] ?? day : null;
        State = record.ToState;
        LastDay = day;
        _history!.Add(record);
    }

    /// <summary>The case as it is now. The fold is used up: nothing may be appended to it any more.</summary>
    public CaseFile ToFile() => _history is null ? _file : new(_file.Opening, Codes)
    {
        History = _history.DrainToImmutable(),
        Items = _items!.DrainToImmutable(),
        Payments = _payments!.DrainToImmutable(),
        Fixed = Fixed,
        Account = Account,
        LastDay = LastDay,
        MachineState = State,
        Decided = Decided,
        Matched = Matched,
        HappenedOn = HappenedOn,
        StoodOn = StoodOn,
        OwedSince = OwedSince,
        MetOn = MetOn,
    };

    private void Own()
    {
        if (_history is not null)
            return;
        Codes = [.. Codes];
        HappenedOn = HappenedOn.Copy();
        StoodOn = StoodOn.Copy();
        OwedSince = OwedSince.Copy();
        MetOn = MetOn.Copy();
        Items = _items = Builder(_file.Items);
        _payments = Builder(_file.Payments);
        _history = Builder(_file.History);
    }

    private void Put(ProblemItem item)
    {
        if (item.Number > _items!.Count)
            _items.Add(item);
        else
            _items[item.Number - 1] = item;
    }

    private void Happen(CaseRecord record)
    {
        var happened = record.Event.Kind!.Index;
        foreach (var voided in record.Transition.Voids)
            HappenedOn[voided] = StoodOn[voided] = null;
        foreach (var anew in record.Transition.Anew)
            HappenedOn[anew] = null;
        // A set-back is on record, but an application thrown back is no application yet, and a failed acceptance no acceptance.
        HappenedOn[happened] = record.IsSetBack ? null : record.Event.Date;
        StoodOn[happened] = record.IsSetBack ? StoodOn[happened] : record.Event.Date;
    }

    // One more has its place: mostly one event is appended.
    private static ImmutableArray<T>.Builder Builder<T>(ImmutableArray<T> values)
    {
        var builder = ImmutableArray.CreateBuilder<T>(values.Length + 1);
        builder.AddRange(values);
        return builder;
    }
}
