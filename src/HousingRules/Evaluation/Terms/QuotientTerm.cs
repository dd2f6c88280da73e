namespace HousingRules.Evaluation;

/// <summary>A division as it is written. It has no value of its own that digits could hold: what it stands in multiplies it out
/// (<see cref="Fraction"/>), or rounds it.</summary>
internal sealed record QuotientTerm(Term Dividend, Term Divisor) : Term
{
    public override int Scale => throw NoNumber();

    public override string Key => $"({Dividend.Key}/{Divisor.Key})";

    public override IEnumerable<Term> Inner => [Dividend, Divisor];

    public override Term With(Func<Term, Term> inner) => new QuotientTerm(inner(Dividend), inner(Divisor)) { Place = Place };

    public override Measure Measure => Dividend.Measure.Over(Divisor.Measure);

    public override long Computed(Func<Slot, long> number) => throw NoNumber();

    public override NumberRange Range(Func<Slot, NumberRange> bounds) => throw NoNumber();

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => throw NoNumber();

    private static InvalidOperationException NoNumber() => new("A quotient is multiplied out or rounded before it is computed.");
}
