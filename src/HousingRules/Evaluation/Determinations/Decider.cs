using System.Collections.Concurrent;
using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Decides the codes of a sheet, over every completion of what is unknown in them.</summary>
internal sealed class Decider
{
    /// <summary>How many completions are tried one by one before each outcome is asked by itself.</summary>
    public const int MostCompletions = 1 << 16;

    private readonly SheetRules _rules;
    private readonly DeterminationFactory _factory;
    private readonly ImmutableArray<ImmutableArray<long>> _regions;
    private readonly FactCatalog _facts;
    private readonly CompiledPolicy _compiled;
    private readonly ThreeValued _conditions;
    private readonly Amounts _amounts;
    private readonly int _today;
    private long? _day;
    private readonly ConcurrentDictionary<UnknownShape, Determination> _shapes = new();

    public Decider(CompiledPolicy compiled, DeterminationFactory factory, Remembered? remembered = null)
    {
        Remembers = remembered ?? Remembered.Default;
        _factory = factory;
        _regions = FactRegions.Of(compiled, MostCompletions);
        Table = new(factory, Mask.Words(compiled), Remembers.Determinations);
        _rules = new(compiled, Table);
        _facts = compiled.Document.Facts;
        _compiled = compiled;
        _conditions = new(compiled);
        _amounts = new(compiled);
        _today = compiled.Document.Facts.Today?.FirstIndex ?? -1;
    }

    public DeterminationTable Table { get; }

    /// <summary>The policy's name.</summary>
    public string Policy => _factory.Policy;

    /// <summary>How much is kept.</summary>
    public Remembered Remembers { get; }

    public ImmutableArray<ImmutableArray<long>> RegionsOfSlots => _regions;

    /// <summary>How many completions it takes to decide the codes; 1 when everything is known.</summary>
    public long Completions(long[] codes)
    {
        var completions = 1L;
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] == SlotCode.Unknown)
                completions = _regions[i].IsEmpty ? MostCompletions + 1L : Math.Min(completions * _regions[i].Length, MostCompletions + 1L);
        }

        return completions;
    }

    /// <summary>The same, of households that are looked at on a day, where they do not say another.</summary>
    public Decider On(DateOnly day)
    {
        if (_today < 0)
            return this;
        var then = (Decider)MemberwiseClone();
        then._day = day.DayNumber;
        return then;
    }

    /// <summary>The codes with the day on which the household is looked at, where it says none.</summary>
    public long[] OfToday(long[] codes)
    {
        if (_day is not { } day || codes[_today] != SlotCode.Unknown)
            return codes;
        long[] then = [.. codes];
        then[_today] = day;
        return then;
    }

    public Determination Decide(long[] codes) => Decided(OfToday(codes));

    /// <summary>The same of codes that nobody needs any more.</summary>
    public Determination DecideOwn(long[] codes)
    {
        if (_day is { } day && codes[_today] == SlotCode.Unknown)
            codes[_today] = day;
        return Decided(codes);
    }

    private Determination Decided(long[] codes)
    {
        if (!SlotCode.AreValues(codes))
            return DecideUnknown(codes);
        var decided = _rules.Decide(codes);
        return _amounts.AreCarried(decided) ? _amounts.Known(decided, codes) : decided;
    }

    private Determination DecideUnknown(long[] codes)
    {
        var completions = Completions(codes);
        return completions > MostCompletions
            ? _factory.Unknown(new OpenHousehold(_compiled, _conditions.Of([.. codes])), sets => _amounts.Open(sets, codes))
            : DecideCompletions([.. codes], [.. AllUnknown(codes)], (int)completions);
    }

    private Determination DecideCompletions(long[] codes, List<int> unknown, int completions)
    {
        var decided = new Determination[completions];
        var paid = _amounts.AreNone ? null : new PaidCompletions(_amounts, unknown, codes, completions);
        var same = true;
        for (var n = 0; n < completions; n++)
        {
            var rest = n;
            foreach (var slot in unknown)
            {
                rest = Math.DivRem(rest, _regions[slot].Length, out var region);
                codes[slot] = _regions[slot][region];
                paid?.Through(slot, End(slot, region));
            }

            decided[n] = _rules.Decide(codes);
            same &= ReferenceEquals(decided[n], decided[0]);
            paid?.Add(n, decided[n], codes);
        }

        if (paid is not { PaysAnything: true })
            return same ? decided[0] : Shared([.. decided.Distinct()], [.. Mattering(unknown, decided, _ => false)]);
        paid.Ask(decided);
        FactDeclaration[] missing =
            [.. Mattering(unknown, decided, apart => !paid.AreAlike(apart.One, apart.Other)).Union(paid.Moving)];
        return paid.With(same && missing.Length == 0 ? decided[0] : Shared([.. decided.Distinct()], missing));
    }

    // Only the regions of numbers are ranges.
    private long End(int slot, int region) => _facts.OfSlot(slot) is not { Type.Shape: ValueShape.Number } fact ? _regions[slot][region]
        : region + 1 < _regions[slot].Length ? _regions[slot][region + 1] - 1
        : fact.Bounds.Greatest;

    private Determination Shared(Determination[] completions, FactDeclaration[] missing)
    {
        var shape = new UnknownShape(completions, missing);
        if (_shapes.TryGetValue(shape, out var known))
            return known;
        var made = _factory.Unknown(completions, missing);
        return _shapes.Count < Remembers.PartlyKnown ? _shapes.GetOrAdd(shape, made) : made;
    }

    // A fact matters when two of its values, the rest alike, decide something differently. A set is one fact: its members change together.
    private IEnumerable<FactDeclaration> Mattering(
        List<int> unknown,
        Determination[] decided,
        Func<(int One, int Other), bool> paysOtherwise)
    {
        var strides = new Dictionary<FactDeclaration, (int Stride, int Width)>();
        var stride = 1;
        foreach (var slot in unknown)
        {
            var fact = _facts.OfSlot(slot);
            var width = _regions[slot].Length;
            strides[fact] = strides.TryGetValue(fact, out var so) ? (so.Stride, so.Width * width) : (stride, width);
            stride *= width;
        }

        foreach (var (fact, (step, width)) in strides)
        {
            if (Matters(decided, step, width, paysOtherwise))
                yield return fact;
        }
    }

    private static bool Matters(Determination[] decided, int stride, int width, Func<(int One, int Other), bool> paysOtherwise)
    {
        for (var n = 0; n < decided.Length; n++)
        {
            var value = n / stride % width;
            var first = n - value * stride;
            if (value > 0 && (decided[n].DecisionKey != decided[first].DecisionKey || paysOtherwise((n, first))))
                return true;
        }

        return false;
    }

    private static IEnumerable<int> AllUnknown(long[] codes) => Enumerable.Range(0, codes.Length).Where(i => codes[i] == SlotCode.Unknown);
}
