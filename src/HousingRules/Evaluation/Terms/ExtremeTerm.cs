using System.Collections.Immutable;
using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>The least, or the greatest, of some terms of one scale.</summary>
internal sealed record ExtremeTerm(bool IsLeast, ImmutableArray<Term> Of) : Term
{
    // INVARIANT: all of them are of one scale.
    public override int Scale => Of[0].Scale;

    public override string Key => $"{(IsLeast ? "min" : "max")}({string.Join(',', Of.Select(t => t.Key))})";

    public override IEnumerable<Term> Inner => Of;

    public override Term With(Func<Term, Term> inner) => this with { Of = [.. Of.Select(inner)] };

    public override Measure Measure => Of.Select(t => t.Measure).Aggregate((a, b) => a.Beside(b) ?? a);

    public override long Computed(Func<Slot, long> number)
    {
        var best = Of[0].Computed(number);
        foreach (var other in Of.AsSpan(1, Of.Length - 1))
        {
            var value = other.Computed(number);
            best = IsLeast ? Math.Min(best, value) : Math.Max(best, value);
        }

        return best;
    }

    public override NumberRange Range(Func<Slot, NumberRange> bounds) => Of.Select(t => t.Range(bounds)).Aggregate(
        (a, b) => IsLeast
            ? new(BigInteger.Min(a.Least, b.Least), BigInteger.Min(a.Greatest, b.Greatest))
            : new(BigInteger.Max(a.Least, b.Least), BigInteger.Max(a.Greatest, b.Greatest)));

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => Of.Select(t => t.TrendIn(slot, bounds)).Together();

    public bool Equals(ExtremeTerm? other) =>
        other is not null && IsLeast == other.IsLeast && Of.AsSpan().SequenceEqual(other.Of.AsSpan());

    public override int GetHashCode() => Of.Aggregate(IsLeast ? 3 : 4, HashCode.Combine);
}
