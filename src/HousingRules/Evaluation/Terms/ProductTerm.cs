using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>Factors; the digits after the point of all of them are its own.</summary>
internal sealed record ProductTerm(ImmutableArray<Term> Factors) : Term
{
    public override int Scale => Factors.Sum(f => f.Scale);

    public override string Key => $"({string.Join('*', Factors.Select(f => f.Key))})";

    public override IEnumerable<Term> Inner => Factors;

    public override Term With(Func<Term, Term> inner) => this with { Factors = [.. Factors.Select(inner)] };

    public override Measure Measure => Factors.Select(f => f.Measure).Aggregate((a, b) => a.Times(b));

    public override long Computed(Func<Slot, long> number)
    {
        var result = 1L;
        foreach (var factor in Factors)
            result *= factor.Computed(number);
        return result;
    }

    public override NumberRange Range(Func<Slot, NumberRange> bounds) =>
        Factors.Select(f => f.Range(bounds)).Aggregate((a, b) => a * b);

    // A factor that may be below nothing turns the others.
    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => Factors
        .Select((factor, i) =>
        {
            var own = factor.TrendIn(slot, bounds);
            if (own == Trend.None)
                return own;
            var others = Factors.RemoveAt(i).Select(f => f.Range(bounds)).Aggregate(new NumberRange(1, 1), (a, b) => a * b);
            return others.Least >= 0 ? own : others.Greatest <= 0 ? own.Turned() : Trend.Mixed;
        })
        .Together();

    public bool Equals(ProductTerm? other) => other is not null && Factors.AsSpan().SequenceEqual(other.Factors.AsSpan());

    public override int GetHashCode() => Factors.Aggregate(2, HashCode.Combine);
}
