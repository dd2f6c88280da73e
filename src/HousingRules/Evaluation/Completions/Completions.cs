using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Follows one question through every completion of what is unknown: it fills in one unknown after another, always in the same
/// order, as long as the answer is open, follows what is left of the question once, and keeps equal branches once. The branches that are
/// left are those on which the answer depends.</summary>
internal sealed class Completions
{
    /// <summary>How many readings are tried before the question is said to be open. One that leaves many tests open counts for more than
    /// one, so that a long question takes no longer.</summary>
    public const int MostSteps = UnknownOrder.MostNumbers;

    private const int TestsOfAStep = 4;

    // What is left of a question is kept, so that it is not followed twice, as long as there is room for so many numbers.
    private const int MostKept = 1 << 20;

    private const int No = 0;
    private const int Yes = 1;

    // What is asked whether it is known, and is not, stays open in every completion.
    private const int Open = 2;

    private readonly FactCatalog _facts;
    private readonly PartwiseReading _reading;
    private readonly Func<PartwiseReading, bool?> _question;
    private readonly UnknownOrder _order;
    private readonly Dictionary<Branch, int> _ids = [];
    private readonly List<Branch> _branches = [];
    private readonly Dictionary<Residue, int> _met = [];
    private int _room = MostKept;
    private int _steps;

    public Completions(FactCatalog facts, PartwiseReading reading, Func<PartwiseReading, bool?> question)
    {
        (_facts, _reading, _question) = (facts, reading, question);
        _order = new(reading);
    }

    /// <summary>Whether the question holds in every completion, in none, or in some.</summary>
    public Verdict Verdict()
    {
        var asked = _order.Facts(_facts);
        int? root = null;
        _reading.Begin();
        try
        {
            foreach (var free in _order.Free)
                _reading.Free[free] = null;
            root = Follow();
        }
        finally
        {
            _reading.End();
        }

        return root switch
        {
            null => new(null, asked, IsExact: false),
            No => Evaluation.Verdict.False,
            Yes => Evaluation.Verdict.True,
            { } branch => new(null, Mattering(branch), IsExact: _order.Free.IsEmpty),
        };
    }

    // Null when there were too many steps.
    private int? Follow()
    {
        var answer = _reading.Ask(_question);
        _steps += 1 + (_reading.Open.Tests.Count / TestsOfAStep);
        if (_steps > MostSteps)
            return null;
        if (answer is { } known)
            return known ? Yes : No;
        if (_reading.Open.Tests.Count == 0)
            return Open;
        var left = _reading.Open.Left;
        if (_met.TryGetValue(left, out var before))
            return before;
        int? branch = _order.First(_reading.Open.Tests) switch
        {
            { Free: { } pair } => OverSigns(pair),
            { Slot: { } slot } => OverValues(slot, slot.IsNumber ? [.. _reading.Open.Tests] : []),
            _ => throw new InvalidOperationException("An open question asks nothing unknown."),
        };
        _room -= left.Length;
        if (branch is { } followed && _room > 0)
            _met[left] = followed;
        return branch;
    }

    private int? OverSigns(FreePair pair)
    {
        var children = ImmutableArray.CreateBuilder<(long From, int Child)>(3);
        for (var sign = -1; sign <= 1; sign++)
        {
            _reading.Free[pair] = sign;
            var child = Follow();
            _reading.Free[pair] = null;
            if (child is null)
                return null;
            children.Add((sign, child.Value));
        }

        return Kept(new(_order.Rank(pair), children.MoveToImmutable()));
    }

    private int? OverValues(Slot slot, Condition[] open)
    {
        var children = ImmutableArray.CreateBuilder<(long From, int Child)>();
        foreach (var from in _order.Starts(slot, open))
        {
            _reading.Codes[slot.SheetIndex] = from;
            var child = Follow();
            _reading.Codes[slot.SheetIndex] = SlotCode.Unknown;
            if (child is null)
                return null;
            if (children.Count == 0 || children[^1].Child != child)
                children.Add((from, child.Value));
        }

        return Kept(new(_order.Rank(slot), children.ToImmutable()));
    }

    private int Kept(Branch branch)
    {
        if (branch.Children.All(c => c.Child == branch.Children[0].Child))
            return branch.Children[0].Child;
        if (!_ids.TryGetValue(branch, out var id))
        {
            _ids[branch] = id = _branches.Count + 3;
            _branches.Add(branch);
        }

        return id;
    }

    private ImmutableArray<FactDeclaration> Mattering(int root)
    {
        var (seen, ranks, rest) = (new HashSet<int>(), new HashSet<int>(), new Stack<int>([root]));
        while (rest.TryPop(out var id))
        {
            if (id is No or Yes or Open || !seen.Add(id))
                continue;
            ranks.Add(_branches[id - 3].Rank);
            foreach (var (_, child) in _branches[id - 3].Children)
                rest.Push(child);
        }

        return [.. ranks.SelectMany(_order.SlotsOf).Order().Select(_facts.OfSlot).Distinct()];
    }

    private sealed record Branch(int Rank, ImmutableArray<(long From, int Child)> Children)
    {
        public bool Equals(Branch? other) =>
            other is not null && Rank == other.Rank && Children.AsSpan().SequenceEqual(other.Children.AsSpan());

        public override int GetHashCode() => Children.Aggregate(Rank, HashCode.Combine);
    }
}
