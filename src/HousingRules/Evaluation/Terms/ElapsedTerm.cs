using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>The years, months or days that are full on one day, counted from another; below nothing where that lies later.</summary>
internal sealed record ElapsedTerm(CalendarUnit Unit, Term From, Term To) : Term
{
    public override int Scale => 0;

    public override string Key => $"{Unit}({From.Key},{To.Key})";

    public override IEnumerable<Term> Inner => [From, To];

    public override Term With(Func<Term, Term> inner) => this with { From = inner(From), To = inner(To) };

    public override Measure Measure => Measure.Of(Unit);

    public override long Computed(Func<Slot, long> number) => Unit.Between(From.Computed(number), To.Computed(number));

    public override NumberRange Range(Func<Slot, NumberRange> bounds)
    {
        var (from, to) = (From.Range(bounds), To.Range(bounds));
        return new(Between(from.Greatest, to.Least), Between(from.Least, to.Greatest));
    }

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) =>
        To.TrendIn(slot, bounds) | From.TrendIn(slot, bounds).Turned();

    private long Between(BigInteger from, BigInteger to) => Unit.Between((long)from, (long)to);
}
