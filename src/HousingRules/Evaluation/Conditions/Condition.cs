using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A rule's condition, read and checked: the one tree that is compiled, explained and analysed. It can say nothing but comparisons
/// of declared names, so nothing else can run. Two conditions are equal when they say the same, wherever they stand.</summary>
internal abstract record Condition
{
    /// <summary>Where it stands in the rule's text.</summary>
    public SourceSpan Place { get; init; }

    /// <summary>The same for every household: a literal, or a setting of the policy that is or is not the value named.</summary>
    internal sealed record Known(bool Value, Parameter? Setting, string? Named = null) : Condition;

    /// <summary>A boolean fact or a set's member is true.</summary>
    internal sealed record Truth(Slot Slot) : Condition;

    /// <summary>A one-of fact is one of some options, given by their indices in ascending order.</summary>
    internal sealed record OneOf(Slot Slot, ImmutableArray<int> Options) : Condition
    {
        public bool Equals(OneOf? other) =>
            other is not null && Slot == other.Slot && Options.AsSpan().SequenceEqual(other.Options.AsSpan());

        public override int GetHashCode() => Options.Aggregate(Slot.GetHashCode(), HashCode.Combine);
    }

    /// <summary>A comparison of whole numbers, or of days by their day numbers.</summary>
    internal sealed record Compares(Term Left, Comparison Comparison, Term Right) : Condition
    {
        /// <summary>The sides as they are written, where something is divided; null where they are written as they are compared.</summary>
        public WrittenSides? Written { private get; init; }

        /// <summary>The sides as they are written.</summary>
        public WrittenSides Sides => Written ?? new(Left, Right);

        /// <summary>The facts it compares.</summary>
        public IEnumerable<Slot> Slots => Left.Slots.Concat(Right.Slots);

        /// <summary>Whether it holds, where every fact's number is known.</summary>
        public bool Holds(Func<Slot, long> number) => Comparison.Holds(Left.Computed(number), Right.Computed(number));

        // How it is written is no part of what it says.
        public bool Equals(Compares? other) =>
            other is not null && Comparison == other.Comparison && Left == other.Left && Right == other.Right;

        public override int GetHashCode() => HashCode.Combine(Comparison, Left, Right);
    }

    /// <summary>An outcome has been decided.</summary>
    internal sealed record Decided(Outcome Outcome) : Condition;

    /// <summary>A definition holds.</summary>
    internal sealed record Defined(Definition Definition) : Condition;

    internal sealed record Not(Condition Inner) : Condition;

    internal sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        public bool Equals(All? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        public override int GetHashCode() => Parts.Aggregate(1, HashCode.Combine);
    }

    internal sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        public bool Equals(Any? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        public override int GetHashCode() => Parts.Aggregate(2, HashCode.Combine);
    }

    /// <summary>Its parts compared with <c>==</c> from left to right: true when an even number of them is false.</summary>
    internal sealed record Same(ImmutableArray<Condition> Parts) : Condition
    {
        public bool Equals(Same? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        public override int GetHashCode() => Parts.Aggregate(3, HashCode.Combine);
    }

    /// <summary>It is known of each of its parts whether it holds. It is asked of a case as it stands; of a household of which everything
    /// is known it is true.</summary>
    internal sealed record Settled(ImmutableArray<Condition> Parts) : Condition
    {
        public bool Equals(Settled? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        public override int GetHashCode() => Parts.Aggregate(4, HashCode.Combine);
    }

    // Where a condition stands is no part of what it says.
    public virtual bool Equals(Condition? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The conditions this one is made of.</summary>
    public ImmutableArray<Condition> Children => this switch
    {
        Not not => [not.Inner],
        All all => all.Parts,
        Any any => any.Parts,
        Same same => same.Parts,
        Settled settled => settled.Parts,
        _ => [],
    };

    /// <summary>The same condition over other parts.</summary>
    public Condition With(Func<Condition, Condition> child) => this switch
    {
        Not not => not with { Inner = child(not.Inner) },
        All all => all with { Parts = [.. all.Parts.Select(child)] },
        Any any => any with { Parts = [.. any.Parts.Select(child)] },
        Same same => same with { Parts = [.. same.Parts.Select(child)] },
        Settled settled => settled with { Parts = [.. settled.Parts.Select(child)] },
        _ => this,
    };

    /// <summary>This condition and all it is made of.</summary>
    public IEnumerable<Condition> Tree
    {
        get
        {
            var rest = new Stack<Condition>([this]);
            while (rest.TryPop(out var next))
            {
                yield return next;
                foreach (var child in next.Children.Reverse())
                    rest.Push(child);
            }
        }
    }
}
