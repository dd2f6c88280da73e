namespace HousingRules.Evaluation;

/// <summary>A text that is compared: an option of a fact or of a setting, by its name, or a literal.</summary>
internal readonly record struct Operand(Symbol? Symbol, string Literal, SourceSpan Place)
{
    /// <summary>That it is the same text as another.</summary>
    public Condition Is(Operand other) => (this, other) switch
    {
        ({ Symbol: { } symbol }, { Symbol: null }) => Is(symbol, other.Literal) with { Place = Place.To(other.Place) },
        ({ Symbol: null }, { Symbol: not null }) => other.Is(this),
        ({ Symbol: { } first }, { Symbol: { } second }) => Shared(first, other, second),
        _ => throw new NotARuleException(EvaluationSentences.TwoTexts, Place),
    };

    private Condition Is(Symbol symbol, string literal) => symbol switch
    {
        Symbol.Setting setting => new Condition.Known(setting.Parameter.Value == literal, setting.Parameter, literal),
        Symbol.OptionOf option when option.Slot.Fact.OptionIndex(literal) is >= 0 and var index =>
            new Condition.OneOf(option.Slot, [index]),
        Symbol.OptionOf =>
            throw new NotARuleException(EvaluationSentences.NeverText(symbol.Name, literal), Place),
        _ => throw new NotARuleException(EvaluationSentences.NoText(symbol.Name), Place),
    };

    private Condition Shared(Symbol first, Operand other, Symbol second)
    {
        var place = Place.To(other.Place);
        var shared = first.Options.Intersect(second.Options).ToArray();
        if (shared.Length == 0)
            throw new NotARuleException(EvaluationSentences.NothingInCommon(first.Name, second.Name), Place);
        Operand self = this;
        return new Condition.Any([.. shared.Select(Both)]) { Place = place };

        Condition Both(string option) => new Condition.All(
        [
            self.Is(first, option) with { Place = self.Place },
            other.Is(second, option) with { Place = other.Place },
        ])
        { Place = place };
    }
}
