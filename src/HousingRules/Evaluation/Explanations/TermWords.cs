using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Numbers and days of a comparison in words: by their names, and as they were reckoned for one household.</summary>
internal sealed class TermWords(FactSheet sheet)
{
    public static LocalizedText NotKnown { get; } = new("尚不清楚", "not known");

    /// <summary>"630 × area".</summary>
    public static LocalizedText Named(Term term) => term switch
    {
        Term.Literal { Setting: { } setting } => setting.Label,
        Term.Literal literal => Literal(literal, literal),
        Term.Fact fact => fact.Slot.Label,
        _ => Joined(term, Named),
    };

    /// <summary>A literal, in the unit of the fact that it bounds.</summary>
    public static LocalizedText Literal(Term.Literal literal, Term bounded) =>
        literal.IsDay ? Day(literal.Value) : Number(literal.Value, (bounded as Term.Fact)?.Slot.Fact.Type as NumberType);

    /// <summary>"630 × 79 = 49,770"; a fact or a literal by its value alone.</summary>
    public LocalizedText Reckoned(Term term)
    {
        if (term is Term.Fact or Term.Literal)
            return Value(term);
        if (!term.Slots.All(IsKnown))
            return NotKnown;
        var reckoning = Joined(term, Value);
        var result = Grouped(term.Computed(s => sheet.Codes[s.SheetIndex]));
        return new($"{reckoning.Chinese} = {result}", $"{reckoning.English} = {result}");
    }

    private LocalizedText Value(Term term) => term switch
    {
        Term.Literal literal => Literal(literal, literal),
        Term.Fact fact when !IsKnown(fact.Slot) => NotKnown,
        Term.Fact { Slot.Fact.Type: NumberType type } fact => Number(sheet.Codes[fact.Slot.SheetIndex], type),
        Term.Fact fact => Day(sheet.Codes[fact.Slot.SheetIndex]),
        _ => Joined(term, Value),
    };

    private static LocalizedText Joined(Term term, Func<Term, LocalizedText> words)
    {
        var parts = Parts(term).Select(p => (p.Sign, Words: Bracketed(p.Term, term, words(p.Term)))).ToArray();
        return new(string.Concat(parts.Select(p => p.Sign + p.Words.Chinese)), string.Concat(parts.Select(p => p.Sign + p.Words.English)));
    }

    private static IEnumerable<(string Sign, Term Term)> Parts(Term term) => term switch
    {
        Term.Sum sum => sum.Parts.Select((p, i) => (p.IsMinus ? i > 0 ? " − " : "−" : i > 0 ? " + " : "", p.Term)),
        Term.Product product => product.Factors.Select((f, i) => (i > 0 ? " × " : "", f)),
        _ => throw new InvalidOperationException($"{term.GetType().Name} has no parts."),
    };

    // A sum within a product or another sum.
    private static LocalizedText Bracketed(Term part, Term whole, LocalizedText words) =>
        part is Term.Sum || (part is Term.Product && whole is Term.Product) ? new($"({words.Chinese})", $"({words.English})") : words;

    private static LocalizedText Number(long code, NumberType? type)
    {
        var number = Grouped(type?.Value(code) ?? code);
        return new(number + type?.Unit?.Chinese, number + type?.Unit?.English);
    }

    private static LocalizedText Day(long code) =>
        LocalizedText.Same(DateOnly.FromDayNumber((int)code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // A year has four digits and no comma.
    private static string Grouped(decimal number) =>
        number.ToString(Math.Abs(number) >= 10_000 ? "#,0.######" : "0.######", CultureInfo.InvariantCulture);

    private bool IsKnown(Slot slot) => sheet.Codes[slot.SheetIndex] != SlotCode.Unknown;
}
