using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>An amount step by step, as it came out for one household.</summary>
internal sealed class AmountWords(FactSheet sheet)
{
    private readonly TermWords _terms = new(sheet);

    public ImmutableArray<LocalizedText> Of(CompiledAmount amount, Amount paid)
    {
        var steps = ImmutableArray.CreateBuilder<LocalizedText>();
        foreach (var table in amount.Tables)
            steps.Add(LookedUp(table));
        // Where a table has no row there is nothing to compute.
        if (paid.Lowest is null)
            return steps.ToImmutable();
        if (Scales.AsWritten(amount.Sum) is not TableTerm || amount.Cap is not null)
            steps.Add(Said(amount.Sum));
        if (amount.Cap is { } cap)
            steps.Add(Capped(amount, cap));
        return steps.ToImmutable();
    }

    private LocalizedText Said(Term term)
    {
        if (Scales.AsWritten(term) is LiteralTerm { Setting: null } literal)
            return TermWords.Literal(literal, literal);
        var (name, value) = (TermWords.Named(term), _terms.Reckoned(term));
        return new($"{name.Chinese}：{value.Chinese}", $"{name.English}: {value.English}");
    }

    private LocalizedText LookedUp(TableTerm table)
    {
        var keys = table.Slots.Select(Key).ToArray();
        var value = _terms.Reckoned(table);
        return EvaluationSentences.LookedUp(table.Table.Label, keys, value);
    }

    private LocalizedText Key(Slot slot)
    {
        var code = sheet.Codes[slot.SheetIndex];
        var value = code == SlotCode.Unknown ? EvaluationSentences.NotKnown
            : slot.IsMember ? BooleanType.Instance.Label(code)
            : slot.Fact.Type.Label(code);
        return new($"{slot.Label.Chinese}：{value.Chinese}", $"{slot.Label.English}: {value.English}");
    }

    private LocalizedText Capped(CompiledAmount amount, Term cap)
    {
        var bound = Said(cap);
        if (!amount.Slots.All(s => sheet.Codes[s.SheetIndex] != SlotCode.Unknown))
            return EvaluationSentences.AtMost(bound);
        var isMore = amount.Sum.Computed(Code) > cap.Computed(Code);
        return isMore
            ? EvaluationSentences.Capped(bound)
            : EvaluationSentences.NotCapped(bound);
    }

    private long Code(Slot slot) => sheet.Codes[slot.SheetIndex];
}
