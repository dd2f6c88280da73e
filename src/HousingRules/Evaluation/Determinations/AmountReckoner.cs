using System.Collections.Immutable;
using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>Reckons one amount: of a household of which everything is known, and over a region of households.</summary>
internal sealed class AmountReckoner
{
    private readonly CompiledAmount _amount;
    private readonly Trend[] _trends;
    private readonly Lazy<Func<long[], long>> _computed;

    public AmountReckoner(CompiledAmount amount)
    {
        _amount = amount;
        _computed = new(() => AmountEmitter.Compile(amount));
        _trends = [.. amount.Slots.Select(s => amount.Paid.TrendIn(s, Bounds))];
        IsMonotone = _trends.All(t => t != Trend.Mixed);
    }

    public CompiledAmount Amount => _amount;

    /// <summary>Whether it goes one way in each number, so that its extremes stand at the corners of a region.</summary>
    public bool IsMonotone { get; }

    /// <summary>The amount of a household; null where a table has no row for it.</summary>
    public long? Of(long[] codes) => _computed.Value(codes) is not TableTerm.NoRow and var paid ? paid : null;

    /// <summary>The least and the most of a region in which every household belongs to one row of each table.</summary>
    /// <param name="from">The least code of each slot.</param>
    /// <param name="through">The greatest code of each slot.</param>
    public AmountRange Of(long[] from, long[] through)
    {
        if (!_amount.HasRows(s => from[s.SheetIndex]))
            return AmountRange.Gap;
        if (!IsMonotone)
            return Wide(from, through, hasGap: false);
        var (low, high) = (from.ToArray(), from.ToArray());
        for (var i = 0; i < _trends.Length; i++)
        {
            var slot = _amount.Slots[i].SheetIndex;
            (low[slot], high[slot]) = _trends[i] switch
            {
                Trend.Up => (from[slot], through[slot]),
                Trend.Down => (through[slot], from[slot]),
                _ => (from[slot], from[slot]),
            };
        }

        return new(_amount.Paid.Computed(s => low[s.SheetIndex]), _amount.Paid.Computed(s => high[s.SheetIndex]), false);
    }

    /// <summary>Bounds of any region, which it may not reach.</summary>
    /// <param name="from">The least code of each slot.</param>
    /// <param name="through">The greatest code of each slot.</param>
    /// <param name="hasGap">Whether a table may have no row there.</param>
    public AmountRange Wide(long[] from, long[] through, bool hasGap)
    {
        var range = _amount.Paid.Range(s => new(from[s.SheetIndex], through[s.SheetIndex]));
        return new((long)BigInteger.Max(range.Least, long.MinValue), (long)BigInteger.Min(range.Greatest, long.MaxValue), hasGap);
    }

    /// <summary>Whether one number of a region makes a difference there while all others stay as they are.</summary>
    public bool Moves(int slot, long[] from, long[] through, ImmutableArray<int> others)
    {
        var place = Array.FindIndex([.. _amount.Slots], s => s.SheetIndex == slot);
        if (place < 0 || _trends[place] == Trend.None || !_amount.HasRows(s => from[s.SheetIndex]))
            return false;
        if (!IsMonotone || others.Length > MostCorners)
            return true;
        var codes = from.ToArray();
        for (var corner = 0; corner < 1 << others.Length; corner++)
        {
            for (var i = 0; i < others.Length; i++)
                codes[others[i]] = (corner >> i & 1) == 0 ? from[others[i]] : through[others[i]];
            if (At(from[slot]) != At(through[slot]))
                return true;
        }

        return false;

        long At(long code)
        {
            codes[slot] = code;
            return _amount.Paid.Computed(s => codes[s.SheetIndex]);
        }
    }

    /// <summary>The amount as money and program have it.</summary>
    public decimal Value(long code) => _amount.Written.Type.Value(code);

    private const int MostCorners = 6;

    private static NumberRange Bounds(Slot slot) => new(slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest);
}

/// <summary>From the least to the most that an amount can be; nothing where no table has a row.</summary>
internal readonly record struct AmountRange(long Lowest, long Highest, bool HasGap, bool IsNothing = false)
{
    public static AmountRange Gap { get; } = new(0, 0, true, IsNothing: true);

    public bool IsOne => !IsNothing && !HasGap && Lowest == Highest;

    public AmountRange And(AmountRange other) => IsNothing ? other with { HasGap = true }
        : other.IsNothing ? this with { HasGap = true }
        : new(Math.Min(Lowest, other.Lowest), Math.Max(Highest, other.Highest), HasGap || other.HasGap);
}
