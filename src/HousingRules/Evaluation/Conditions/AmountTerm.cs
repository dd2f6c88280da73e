namespace HousingRules.Evaluation;

/// <summary>What an outcome pays, where a condition names it: nothing where the outcome is not decided. A comparison of it is split, so
/// that it has no value of its own.</summary>
internal sealed record AmountTerm(CompiledAmount Amount) : Term
{
    public override int Scale => Amount.Paid.Scale;

    public override string Key => $"amount({Amount.Outcome.Name})";

    public override IEnumerable<Slot> Slots => Amount.Paid.Slots;

    public override Measure Measure => Measure.Of(Amount.Written.Type);

    public override long Computed(Func<Slot, long> number) => throw NoNumber();

    public override NumberRange Range(Func<Slot, NumberRange> bounds) => throw NoNumber();

    public override Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds) => throw NoNumber();

    private static InvalidOperationException NoNumber() => new("An amount is split into what it can be before it is computed.");
}
