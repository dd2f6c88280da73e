using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A fact's number or day; of a member of a set, 1 where it is one and 0 where not.</summary>
internal sealed record FactTerm(Slot Slot) : Term
{
    public override int Scale => Slot.Fact.Type is NumberType number ? number.Scale : 0;

    public override string Key => Slot.IsMember ? $"{Slot.Fact.Name}.{Slot.Option!.Name}" : Slot.Fact.Name;

    public override IEnumerable<Slot> Slots => [Slot];

    public override Measure Measure => Measure.Of(Slot.Fact.Type);

    public override long Computed(Func<Slot, long> number) => number(Slot);

    public override NumberRange Range(Func<Slot, NumberRange> bounds) => bounds(Slot);

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) =>
        Slot.SheetIndex == slot.SheetIndex ? Trend.Up : Trend.None;
}
