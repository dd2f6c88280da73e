using System.Globalization;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>The same for every household: what is written, or a setting of the policy.</summary>
internal sealed record LiteralTerm(long Value, bool IsDay, Parameter? Setting, int Digits = 0) : Term
{
    public override int Scale => Digits;

    public override string Key => Value.ToString(CultureInfo.InvariantCulture);

    public override Measure Measure =>
        Setting is { } setting ? Measure.Of(setting.Type) : IsDay ? Measure.Day : Measure.Bare;

    public override long Computed(Func<Slot, long> number) => Value;

    public override NumberRange Range(Func<Slot, NumberRange> bounds) => new(Value, Value);

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => Trend.None;
}
