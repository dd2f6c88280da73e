using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The amounts of a policy, put beside what is decided for a household.</summary>
internal sealed class Amounts
{
    private readonly FactCatalog _facts;
    private readonly ImmutableArray<AmountReckoner> _reckoners;

    public Amounts(CompiledPolicy compiled)
    {
        _facts = compiled.Document.Facts;
        _reckoners = [.. compiled.Amounts.Select(a => new AmountReckoner(a))];
    }

    public bool AreNone => _reckoners.IsEmpty;

    /// <summary>Whether a determination carries any.</summary>
    public bool AreCarried(Determination determination) => !AreNone && !determination.Carried.IsEmpty;

    /// <summary>The determination with the amounts of a household of which everything is known.</summary>
    public Determination Known(Determination decided, long[] codes)
    {
        var amounts = ImmutableArray.CreateBuilder<Amount>(decided.Carried.Length);
        var hasGap = false;
        foreach (var carried in decided.Carried)
        {
            var reckoner = _reckoners[carried];
            var paid = reckoner.Of(codes);
            hasGap |= paid is null;
            decimal? value = paid is { } code ? reckoner.Value(code) : null;
            amounts.Add(new(reckoner.Amount.Outcome, value, value, IsCertain: true, HasGap: paid is null));
        }

        return decided.With(amounts.MoveToImmutable(), hasGap ? DeterminationStatus.Gap : null);
    }

    /// <summary>What the amounts are in a region of households for which one thing is decided; none that it does not carry.</summary>
    public AmountRange?[] Of(Determination decided, long[] from, long[] through)
    {
        var ranges = new AmountRange?[_reckoners.Length];
        foreach (var carried in decided.Carried)
            ranges[carried] = _reckoners[carried].Of(from, through);
        return ranges;
    }

    /// <summary>The unknown numbers of a region on which an amount depends there.</summary>
    public IEnumerable<FactDeclaration> Moving(Determination decided, AmountRange?[] ranges, List<int> unknown, long[] from, long[] through)
    {
        foreach (var carried in decided.Carried)
        {
            if (ranges[carried] is not { IsOne: false, IsNothing: false })
                continue;
            var reckoner = _reckoners[carried];
            var open = unknown.Where(s => from[s] < through[s] && reckoner.Amount.Slots.Any(own => own.SheetIndex == s)).ToArray();
            var moving = open.Where(s => reckoner.Moves(s, from, through, [.. open.Except([s])])).ToArray();
            // Between the corners something moves: which of them is not told apart.
            foreach (var slot in moving.Length == 0 ? open : moving)
                yield return _facts.OfSlot(slot);
        }
    }

    /// <summary>The determination with amounts over all completions.</summary>
    /// <param name="decided">What is certain and possible.</param>
    /// <param name="ranges">For each completion, what each amount is there; null where it is not carried.</param>
    public Determination Unknown(Determination decided, IReadOnlyList<AmountRange?[]> ranges)
    {
        var amounts = ImmutableArray.CreateBuilder<Amount>();
        var isGap = false;
        for (var a = 0; a < _reckoners.Length; a++)
        {
            var own = ranges.Select(r => r[a]).OfType<AmountRange>().ToArray();
            if (own.Length == 0)
                continue;
            var amount = Told(_reckoners[a], own.Aggregate((all, one) => all.And(one)), own.Length == ranges.Count);
            isGap |= amount is { Lowest: null, IsCertain: true };
            amounts.Add(amount);
        }

        return decided.With(amounts.ToImmutable(), isGap ? DeterminationStatus.Gap : null);
    }

    /// <summary>The same, of what its completions decide.</summary>
    public (ImmutableArray<Amount> Amounts, ImmutableArray<FactDeclaration> Missing) Open(Determination[] completions, long[] codes) =>
        Open([.. completions.Distinct().SelectMany(d => d.Outcomes)], codes);

    /// <summary>The amounts of a household whose completions are too many to try: bounds that they may not reach, and the unknown facts on
    /// which they hang.</summary>
    public (ImmutableArray<Amount> Amounts, ImmutableArray<FactDeclaration> Missing) Open(ImmutableArray<SetDecision> sets, long[] codes)
    {
        var from = codes.Select((c, i) => c == SlotCode.Unknown ? _facts.OfSlot(i).Bounds.Least : c).ToArray();
        var through = codes.Select((c, i) => c == SlotCode.Unknown ? _facts.OfSlot(i).Bounds.Greatest : c).ToArray();
        var (certain, possible) = (sets.SelectMany(s => s.Certain).ToHashSet(), sets.SelectMany(s => s.Possible).ToHashSet());
        var amounts = ImmutableArray.CreateBuilder<Amount>();
        var missing = new List<FactDeclaration>();
        foreach (var reckoner in _reckoners)
        {
            var outcome = reckoner.Amount.Outcome;
            if (!certain.Contains(outcome) && !possible.Contains(outcome))
                continue;
            var unknown = reckoner.Amount.Slots.Where(s => codes[s.SheetIndex] == SlotCode.Unknown).ToArray();
            var looksUp = reckoner.Amount.Tables.SelectMany(t => t.Slots).Any(s => codes[s.SheetIndex] == SlotCode.Unknown);
            var range = looksUp ? reckoner.Wide(from, through, hasGap: true) : reckoner.Of(from, through);
            amounts.Add(Told(reckoner, range, certain.Contains(outcome)));
            if (!range.IsOne)
                missing.AddRange(unknown.Select(s => s.Fact));
        }

        return (amounts.ToImmutable(), [.. missing.Distinct()]);
    }

    private static Amount Told(AmountReckoner reckoner, AmountRange range, bool isCertain) => new(
        reckoner.Amount.Outcome,
        range.IsNothing ? null : reckoner.Value(range.Lowest),
        range.IsNothing ? null : reckoner.Value(range.Highest),
        isCertain,
        range.HasGap);
}
