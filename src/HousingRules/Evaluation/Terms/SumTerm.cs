using System.Collections.Immutable;
using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>A part of a sum, added or taken away.</summary>
internal readonly record struct Addend(bool IsMinus, Term Term);

/// <summary>Parts of one scale, added and taken away.</summary>
internal sealed record SumTerm(ImmutableArray<Addend> Parts) : Term
{
    // INVARIANT: the parts of a sum are of one scale.
    public override int Scale => Parts[0].Term.Scale;

    public override string Key => $"({string.Concat(Parts.Select(p => $"{(p.IsMinus ? '-' : '+')}{p.Term.Key}"))})";

    public override IEnumerable<Term> Inner => Parts.Select(p => p.Term);

    public override Term With(Func<Term, Term> inner) => this with { Parts = [.. Parts.Select(p => p with { Term = inner(p.Term) })] };

    public override Measure Measure => Parts.Select(p => p.Term.Measure).Aggregate((a, b) => a.Beside(b) ?? a);

    public override long Computed(Func<Slot, long> number)
    {
        var total = 0L;
        foreach (var part in Parts)
            total += part.IsMinus ? -part.Term.Computed(number) : part.Term.Computed(number);
        return total;
    }

    public override NumberRange Range(Func<Slot, NumberRange> bounds) => Parts.Aggregate(
        new NumberRange(BigInteger.Zero, BigInteger.Zero),
        (all, part) => part.IsMinus ? all - part.Term.Range(bounds) : all + part.Term.Range(bounds));

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => Parts
        .Select(p => p.IsMinus ? p.Term.TrendIn(slot, bounds).Turned() : p.Term.TrendIn(slot, bounds))
        .Together();

    public bool Equals(SumTerm? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode() => Parts.Aggregate(1, HashCode.Combine);
}
