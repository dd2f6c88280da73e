using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>How many members of a set a household has.</summary>
internal sealed record CountTerm(FactDeclaration Set, ImmutableArray<Slot> Members) : Term
{
    public override int Scale => 0;

    public override string Key => $"count({Set.Name})";

    public override IEnumerable<Slot> Slots => Members;

    public override Measure Measure => Measure.Bare;

    public override long Computed(Func<Slot, long> number) => Members.Sum(number);

    public override NumberRange Range(Func<Slot, NumberRange> bounds) =>
        Members.Select(bounds).Aggregate(new NumberRange(BigInteger.Zero, BigInteger.Zero), (a, b) => a + b);

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) =>
        Members.Any(m => m.SheetIndex == slot.SheetIndex) ? Trend.Up : Trend.None;

    public bool Equals(CountTerm? other) => other is not null && ReferenceEquals(Set, other.Set);

    public override int GetHashCode() => Set.GetHashCode();
}
