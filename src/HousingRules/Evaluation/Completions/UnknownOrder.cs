using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>In which order unknowns are filled in, and with what: first those of few values and those that are tried number by number, then
/// numbers that can be cut, because all else in their comparisons is known by then; last the comparisons that are taken as they come.
/// Unknowns of one kind come in the order in which they are asked, so that what is asked together is filled in together.</summary>
internal sealed class UnknownOrder
{
    /// <summary>How many numbers are tried one by one; a comparison that needs more is not followed.</summary>
    public const int MostNumbers = 1 << 16;

    private readonly PartwiseReading _reading;
    private readonly HashSet<int> _oneByOne = [];
    private readonly HashSet<int> _cut = [];
    private readonly List<int> _asked = [];
    private readonly Dictionary<int, int> _places = [];

    /// <param name="reading">The reading that was left open.</param>
    public UnknownOrder(PartwiseReading reading)
    {
        _reading = reading;
        foreach (var slot in reading.Open.Tests.SelectMany(Mentions.SlotsOf).Where(IsUnknown))
        {
            if (_places.TryAdd(slot.SheetIndex, _asked.Count))
                _asked.Add(slot.SheetIndex);
        }

        Free =
        [
            .. reading.Open.Tests.OfType<Condition.Compares>().Where(compares => !Follows(compares)).Select(Pair).Distinct(),
        ];
        _cut.ExceptWith(_oneByOne);
    }

    /// <summary>The numbers whose comparison cannot be followed: it comes out either way, the same wherever they are compared.</summary>
    public ImmutableArray<FreePair> Free { get; }

    /// <summary>The unknown facts that are asked at all.</summary>
    public ImmutableArray<FactDeclaration> Facts(FactCatalog facts) => [.. _asked.Order().Select(facts.OfSlot).Distinct()];

    /// <summary>What is filled in next.</summary>
    public (Slot? Slot, FreePair? Free) First(IReadOnlyList<Condition> open)
    {
        var (first, rank) = (default((Slot?, FreePair?)), int.MaxValue);
        for (var i = 0; i < open.Count; i++)
        {
            switch (open[i])
            {
                case Condition.Truth truth:
                    Take(truth.Slot);
                    break;
                case Condition.OneOf oneOf:
                    Take(oneOf.Slot);
                    break;
                case Condition.Compares compares when _reading.Free.ContainsKey(Pair(compares)):
                    if (Rank(Pair(compares)) < rank)
                        (first, rank) = ((null, Pair(compares)), Rank(Pair(compares)));
                    break;
                case var test:
                    foreach (var slot in Mentions.SlotsOf(test).Where(IsUnknown))
                        Take(slot);
                    break;
            }
        }

        return first;

        void Take(Slot slot)
        {
            if (Rank(slot) < rank)
                (first, rank) = ((slot, null), Rank(slot));
        }
    }

    // INVARIANT: what is asked once something is filled in was asked before.
    public int Rank(Slot slot) => _places[slot.SheetIndex] + (_cut.Contains(slot.SheetIndex) ? _asked.Count : 0);

    public int Rank(FreePair free) => (2 * _asked.Count) + Free.IndexOf(free);

    /// <summary>The slots of a fact sheet that stand behind a rank.</summary>
    public IEnumerable<int> SlotsOf(int rank) => rank < 2 * _asked.Count
        ? [_asked[rank % _asked.Count]]
        : FreeSlots(Free[rank - (2 * _asked.Count)]);

    /// <summary>The first value of each region that is tried of an unknown.</summary>
    public IEnumerable<long> Starts(Slot slot, IEnumerable<Condition> open)
    {
        if (!slot.IsNumber)
            return Enumerable.Range(0, slot.Fact.Options.Length == 0 || slot.IsMember ? 2 : slot.Fact.Options.Length).Select(n => (long)n);
        var (least, greatest) = slot.Fact.Bounds;
        if (_oneByOne.Contains(slot.SheetIndex))
            return Range(least, greatest);
        return open.OfType<Condition.Compares>()
            .Where(c => !_reading.Free.ContainsKey(Pair(c)) && c.Slots.Any(s => s.SheetIndex == slot.SheetIndex))
            .SelectMany(c => NumberCuts.Of(c, slot, s => _reading.Codes[s.SheetIndex], (least, greatest)))
            .Append(least)
            .Distinct()
            .Order();
    }

    // A comparison is followed when all of its unknown numbers but one that can be cut are few enough to be tried.
    private bool Follows(Condition.Compares compares)
    {
        var unknown = compares.Slots.Where(IsUnknown).DistinctBy(s => s.SheetIndex).OrderByDescending(Width).ToArray();
        var cut = unknown.FirstOrDefault(s => NumberCuts.AreTold(compares, s, _reading.Bounds));
        var tried = unknown.Where(s => s != cut).ToArray();
        var combinations = 1L;
        foreach (var slot in tried)
            combinations = Math.Min(combinations * Math.Min(Width(slot), MostNumbers + 1), MostNumbers + 1);
        if (combinations > MostNumbers)
            return false;
        if (cut is not null)
            _cut.Add(cut.SheetIndex);
        _oneByOne.UnionWith(tried.Select(s => s.SheetIndex));
        return true;
    }

    private IEnumerable<int> FreeSlots(FreePair free) =>
        free.Left.Slots.Concat(free.Right.Slots).Where(IsUnknown).Select(s => s.SheetIndex);

    private static FreePair Pair(Condition.Compares compares) => new(compares.Left, compares.Right);

    private bool IsUnknown(Slot slot) => _reading.Codes[slot.SheetIndex] == SlotCode.Unknown;

    private static long Width(Slot slot) => (long)slot.Fact.Bounds.Greatest - slot.Fact.Bounds.Least + 1;

    private static IEnumerable<long> Range(long from, long through)
    {
        for (var n = from; n <= through; n++)
            yield return n;
    }
}
