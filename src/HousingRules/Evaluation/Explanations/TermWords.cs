using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Numbers and days of a comparison in words: by their names, and as they were reckoned for one household.</summary>
internal sealed class TermWords(FactSheet sheet)
{
    /// <summary>"630 × area".</summary>
    public static LocalizedText Named(Term term) => Scales.AsWritten(term) switch
    {
        LiteralTerm { Setting: { } setting } => setting.Label,
        LiteralTerm literal => Literal(literal, literal),
        FactTerm fact => fact.Slot.Label,
        TableTerm table => table.Table.Label,
        AmountTerm amount => amount.Amount.Outcome.Label,
        var made => MadeTermWords.Of(made, Named),
    };

    /// <summary>A literal, in the unit of the fact that it bounds.</summary>
    public static LocalizedText Literal(LiteralTerm literal, Term bounded) =>
        literal.IsDay
        ? Day(literal.Value)
        : Number(Scaled(literal.Value, literal.Digits), (Scales.AsWritten(bounded) as FactTerm)?.Slot.Fact.Type as NumberType);

    /// <summary>"630 × 79 = 49,770"; a fact or a literal by its value alone.</summary>
    public LocalizedText Reckoned(Term term)
    {
        if (Scales.AsWritten(term) is FactTerm or LiteralTerm or TableTerm)
            return Value(term);
        if (!term.Slots.All(IsKnown))
            return EvaluationSentences.NotKnown;
        var (reckoning, result) = (Value(term), Result(Fraction.Of(term)));
        return new($"{reckoning.Chinese} {result}", $"{reckoning.English} {result}");
    }

    // What goes on without end is told to the last digit that a number may have.
    private string Result(Fraction fraction)
    {
        var number = Exact(fraction.Dividend) / Exact(fraction.Divisor);
        var told = Math.Round(number, DecimalType.MostScale);
        return $"{(told == number ? "=" : "≈")} {Grouped(told)}";
    }

    private decimal Exact(Term term) => Scaled(term.Computed(s => sheet.Codes[s.SheetIndex]), term.Scale);

    private LocalizedText Value(Term term) => Scales.AsWritten(term) switch
    {
        LiteralTerm literal => Literal(literal, literal),
        FactTerm fact when !IsKnown(fact.Slot) => EvaluationSentences.NotKnown,
        FactTerm { Slot.Fact.Type: NumberType type } fact => Number(type.Value(sheet.Codes[fact.Slot.SheetIndex]), type),
        FactTerm fact => Day(sheet.Codes[fact.Slot.SheetIndex]),
        CountTerm count => Counted(count),
        TableTerm table => LookedUp(table),
        var made => MadeTermWords.Of(made, Value),
    };

    private LocalizedText LookedUp(TableTerm table)
    {
        if (!table.Slots.All(IsKnown))
            return EvaluationSentences.NotKnown;
        var row = table.RowOf(s => sheet.Codes[s.SheetIndex]);
        return row < 0 ? EvaluationSentences.NoRowForIt
            : Number(table.Table.Type.Value(table.Table.Rows[row].Value), table.Table.Type);
    }

    private LocalizedText Counted(CountTerm count)
    {
        var (words, has) = (MadeTermWords.Counted(count.Set), count.Members.Where(m => sheet.Codes[m.SheetIndex] == 1).ToArray());
        return has.Length == 0
            ? EvaluationSentences.WithNone(words)
            : new(
                $"{words.Chinese}（{string.Join('、', has.Select(m => m.Label.Chinese))}）",
                $"{words.English} ({string.Join(", ", has.Select(m => m.Label.English))})");
    }

    private static decimal Scaled(long code, int scale) => new decimal(code) / NumberText.Power(scale);

    private static LocalizedText Number(decimal value, NumberType? type)
    {
        var number = Grouped(value);
        return new(number + type?.Unit?.Chinese, number + type?.Unit?.English);
    }

    private static LocalizedText Day(long code) =>
        LocalizedText.Same(DateOnly.FromDayNumber((int)code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // A year has four digits and no comma.
    private static string Grouped(decimal number) =>
        number.ToString(Math.Abs(number) >= 10_000 ? "#,0.######" : "0.######", CultureInfo.InvariantCulture);

    private bool IsKnown(Slot slot) => sheet.Codes[slot.SheetIndex] != SlotCode.Unknown;
}
