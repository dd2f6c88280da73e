using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Reads an accepted event and everything that it did, so that the case is put together again without asking the
/// procedure.</summary>
internal sealed class RecordForm(CompiledProcedure procedure, CaseOutcomes outcomes, Policy policy)
{
    public static KeyNames Keys { get; } = new(
        "event", "from", "to", "way", "facts", "outcomes", "possible", "warnings", "reports", "items", "payment", "agreed", "owed",
        "met", "fixed");

    public static KeyNames PaymentKeys { get; } = new("route", "amount");
    public static KeyNames AgreedKeys { get; } = new("subsidy", "paid", "inFull", "due", "signed", "stages");

    private readonly EventForm _event = new(procedure);
    private readonly ItemForm _items = new(procedure);
    private readonly KeyNames _states = new(procedure.Declaration.States.Select(s => s.Name));
    private readonly KeyNames _facts = new(policy.Facts.Facts.Select(f => f.Name));
    private readonly KeyNames _outcomes = new(policy.Document.Outcomes.Select(o => o.Name));
    private readonly int _parts = procedure.Deadlines.Sum(d => d.Parts.Length);

    public EventForm Event => _event;

    /// <summary>Reads what <see cref="RecordWriter"/> writes.</summary>
    /// <param name="reader">The reader, at the record's beginning.</param>
    /// <param name="fold">The case before it.</param>
    /// <exception cref="CaseFormException">It is no such form, or does not follow on the case.</exception>
    public CaseRecord Read(ref FormReader reader, CaseFold fold)
    {
        reader.BeginObject();
        var seen = default(SeenKeys);
        var (happened, from, to, way, decides) = ((CaseEvent?)null, -1, -1, 0L, false);
        var (facts, warnings, reports) = (ImmutableArray<FactValue>.Empty, ImmutableArray<Refusal>.Empty, ImmutableArray<Refusal>.Empty);
        var (items, payment, account) = (ImmutableArray<ProblemItem>.Empty, (Payment?)null, default(Account));
        var (owed, met, fix) = (default(ImmutableArray<DateOnly?>), default(ImmutableArray<bool>), ImmutableArray<Outcome?>.Empty);
        for (var key = reader.NextKey(Keys, ref seen); key >= 0; key = reader.NextKey(Keys, ref seen))
        {
            switch (key)
            {
                case 0:
                    happened = _event.Read(ref reader);
                    break;
                case 1:
                    from = reader.Name(_states);
                    break;
                case 2:
                    to = reader.Name(_states);
                    break;
                case 3:
                    way = reader.Number();
                    break;
                case 4:
                    facts = Facts(ref reader);
                    break;
                case 5:
                    reader.BeginList();
                    reader.Skip();
                    decides = true;
                    break;
                case 6:
                    reader.BeginList();
                    reader.Skip();
                    break;
                case 7:
                    warnings = RefusalForm.Read(ref reader, "warnings");
                    break;
                case 8:
                    reports = RefusalForm.Read(ref reader, "reports");
                    break;
                case 9:
                    items = _items.Read(ref reader);
                    break;
                case 10:
                    payment = Payment(ref reader);
                    break;
                case 11:
                    account = Agreed(ref reader);
                    break;
                case 12:
                    owed = Owed(ref reader);
                    break;
                case 13:
                    met = Met(ref reader);
                    break;
                default:
                    fix = Fixed(ref reader);
                    break;
            }
        }

        FormText.Need(ref reader, Keys, seen, 4);
        var kind = happened!.Kind!;
        if (way < 1 || way > kind.Transitions.Length)
            reader.Fail("way", CaseSentences.NotDeclared);
        var transition = kind.Transitions[(int)way - 1];
        if (fold.State.State != procedure.Declaration.States[from] || happened.Date < fold.LastDay
            || !kind.From(fold.State).Contains(transition))
            reader.Fail("from", CaseSentences.NotFollowing);
        var after = procedure.States.After(fold.State, transition.Declaration);
        if (after.State != procedure.Declaration.States[to])
            reader.Fail("to", CaseSentences.NotFollowing);
        if (items.Any(i => i.Number < 1) || Gap(items, fold.Items.Count))
            reader.Fail("items", CaseSentences.NotFollowing);
        return new(happened, transition, fold.State, after)
        {
            Established = facts,
            Decided = decides ? Decided(fold, facts) : null,
            Warnings = warnings,
            Reports = reports,
            Items = items,
            Payment = payment is null ? null : payment with { On = happened.Date },
            Account = account,
            OwedSince = owed.IsDefault ? Nothing<DateOnly?>.Of(procedure.TimeLimits.Length) : owed,
            PartsMet = met.IsDefault ? Nothing<bool>.Of(_parts) : met,
            Fixed = fix,
        };
    }

    private static bool Gap(ImmutableArray<ProblemItem> items, int count)
    {
        foreach (var item in items)
        {
            if (item.Number > count + 1)
                return true;
            count = Math.Max(count, item.Number);
        }

        return false;
    }

    private CaseDecided Decided(CaseFold fold, ImmutableArray<FactValue> facts)
    {
        Span<long> codes = fold.Codes.Length <= 256 ? stackalloc long[fold.Codes.Length] : new long[fold.Codes.Length];
        fold.Codes.CopyTo(codes);
        foreach (var value in facts)
            Codes.Write(codes, value);
        return outcomes.Of(codes);
    }

    private ImmutableArray<FactValue> Facts(ref FormReader reader)
    {
        reader.BeginObject();
        reader.Enter("facts");
        var facts = ImmutableArray.CreateBuilder<FactValue>(2);
        var seen = default(SeenKeys);
        for (var key = reader.NextKey(_facts, ref seen); key >= 0; key = reader.NextKey(_facts, ref seen))
            facts.Add(reader.Value(policy.Facts.Facts[key]));
        reader.Leave();
        return facts.DrainToImmutable();
    }

    private static Payment Payment(ref FormReader reader)
    {
        reader.BeginObject();
        reader.Enter("payment");
        var seen = default(SeenKeys);
        var (route, amount) = ("", (decimal?)null);
        for (var key = reader.NextKey(PaymentKeys, ref seen); key >= 0; key = reader.NextKey(PaymentKeys, ref seen))
        {
            if (key == 0)
                route = reader.Text();
            else
                amount = reader.Sum();
        }

        FormText.Need(ref reader, PaymentKeys, seen, 1);
        reader.Leave();
        return new(default, route, amount);
    }

    private Account Agreed(ref FormReader reader)
    {
        reader.BeginObject();
        reader.Enter("agreed");
        var seen = default(SeenKeys);
        var (agreed, paid, due) = ((decimal?)null, 0m, (decimal?)null);
        var (inFull, signed, stages) = (false, false, ImmutableArray<decimal>.Empty);
        for (var key = reader.NextKey(AgreedKeys, ref seen); key >= 0; key = reader.NextKey(AgreedKeys, ref seen))
        {
            switch (key)
            {
                case 0:
                    agreed = reader.Sum();
                    break;
                case 1:
                    paid = reader.Sum();
                    break;
                case 2:
                    inFull = reader.Truth();
                    break;
                case 3:
                    due = reader.Sum();
                    break;
                case 4:
                    signed = reader.Truth();
                    break;
                default:
                    stages = Stages(ref reader);
                    break;
            }
        }

        reader.Leave();
        return new(due, signed, agreed, paid, inFull) { ByStage = stages };
    }

    private ImmutableArray<decimal> Stages(ref FormReader reader)
    {
        reader.BeginList();
        var stages = ImmutableArray.CreateBuilder<decimal>();
        while (reader.NextItem())
            stages.Add(reader.Sum());
        return stages.Count <= (procedure.Money?.Stages.Length ?? 0)
            ? stages.DrainToImmutable()
            : throw reader.Failure("stages", CaseSentences.NotDeclared);
    }

    private ImmutableArray<DateOnly?> Owed(ref FormReader reader)
    {
        reader.BeginList();
        var owed = ImmutableArray.CreateBuilder<DateOnly?>(procedure.TimeLimits.Length);
        while (reader.NextItem())
            owed.Add(reader.DayOrNull());
        return owed.Count == procedure.TimeLimits.Length ? owed.MoveToImmutable() : throw reader.Failure("owed", CaseSentences.NotDeclared);
    }

    private ImmutableArray<bool> Met(ref FormReader reader)
    {
        reader.BeginList();
        var met = new bool[_parts];
        while (reader.NextItem())
        {
            var part = reader.Number();
            if (part < 1 || part > _parts)
                reader.Fail(CaseSentences.NotDeclared);
            met[part - 1] = true;
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(met);
    }

    private ImmutableArray<Outcome?> Fixed(ref FormReader reader)
    {
        reader.BeginList();
        var fix = ImmutableArray.CreateBuilder<Outcome?>(procedure.Routes.Length);
        while (reader.NextItem())
            fix.Add(reader.Token == JsonTokenType.Null ? null : policy.Document.Outcomes[reader.Name(_outcomes)]);
        return fix.Count == procedure.Routes.Length ? fix.DrainToImmutable() : throw reader.Failure("fixed", CaseSentences.NotDeclared);
    }

    private static class Nothing<T>
    {
        private static ImmutableArray<T> _last = [];

        // Mostly one procedure is used, and what it does not say is the same every time.
        public static ImmutableArray<T> Of(int length)
        {
            var last = _last;
            return last.Length == length ? last : _last = [.. new T[length]];
        }
    }
}
