using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A whole number: a fact's, a literal, a sum or a product. Days are their day numbers. A chain of signs is one term with many
/// parts, so that no term is deeper than its brackets.</summary>
internal abstract record Term
{
    /// <summary>Where it stands in the rule's text.</summary>
    public SourceSpan Place { get; init; }

    internal sealed record Fact(Slot Slot) : Term;

    internal sealed record Literal(long Value, bool IsDay, Parameter? Setting, int Digits = 0) : Term;

    internal sealed record Sum(ImmutableArray<Addend> Parts) : Term
    {
        public bool Equals(Sum? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        public override int GetHashCode() => Parts.Aggregate(1, HashCode.Combine);
    }

    internal sealed record Product(ImmutableArray<Term> Factors) : Term
    {
        public bool Equals(Product? other) => other is not null && Factors.AsSpan().SequenceEqual(other.Factors.AsSpan());

        public override int GetHashCode() => Factors.Aggregate(2, HashCode.Combine);
    }

    /// <summary>A part of a sum, added or taken away.</summary>
    internal readonly record struct Addend(bool IsMinus, Term Term);

    // Where a term stands is no part of what it says.
    public virtual bool Equals(Term? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>How many digits after the point its value has: 35.5 at scale 1 is 355.</summary>
    public int Scale => this switch
    {
        Fact { Slot.Fact.Type: NumberType number } => number.Scale,
        Literal literal => literal.Digits,
        // INVARIANT: the parts of a sum are of one scale.
        Sum sum => sum.Parts[0].Term.Scale,
        Product product => product.Factors.Sum(f => f.Scale),
        _ => 0,
    };

    /// <summary>The terms this one is made of.</summary>
    public IEnumerable<Term> Inner => this switch
    {
        Sum sum => sum.Parts.Select(p => p.Term),
        Product product => product.Factors,
        _ => [],
    };

    /// <summary>The facts it names, one for each time it names them.</summary>
    public IEnumerable<Slot> Slots => this is Fact fact ? [fact.Slot] : Inner.SelectMany(p => p.Slots);

    /// <summary>Its value, where every fact's number is known.</summary>
    public long Computed(Func<Slot, long> number)
    {
        switch (this)
        {
            case Literal literal:
                return literal.Value;
            case Fact fact:
                return number(fact.Slot);
            case Sum sum:
                var total = 0L;
                foreach (var part in sum.Parts)
                    total += part.IsMinus ? -part.Term.Computed(number) : part.Term.Computed(number);
                return total;
            case Product product:
                var result = 1L;
                foreach (var factor in product.Factors)
                    result *= factor.Computed(number);
                return result;
            default:
                throw new InvalidOperationException($"No value for {GetType().Name}.");
        }
    }

    /// <summary>The least and the greatest value it can have, so that an overflow is found when the policy is loaded and not when a
    /// household meets it.</summary>
    public NumberRange Range() => Range(slot => new(slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest));

    /// <summary>The least and the greatest value it can have where every fact's number lies between some bounds.</summary>
    public NumberRange Range(Func<Slot, NumberRange> bounds) => this switch
    {
        Literal literal => new(literal.Value, literal.Value),
        Fact fact => bounds(fact.Slot),
        Sum sum => sum.Parts.Aggregate(
            new NumberRange(BigInteger.Zero, BigInteger.Zero),
            (all, part) => part.IsMinus ? all - part.Term.Range(bounds) : all + part.Term.Range(bounds)),
        Product product => product.Factors.Select(f => f.Range(bounds)).Aggregate((a, b) => a * b),
        _ => throw new InvalidOperationException($"No range for {GetType().Name}."),
    };
}
