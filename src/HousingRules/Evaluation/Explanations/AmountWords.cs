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
        return new(
            $"查表“{table.Table.Label.Chinese}”：{string.Join("、", keys.Select(k => k.Chinese))} → {value.Chinese}",
            $"{table.Table.Label.English}: {string.Join(", ", keys.Select(k => k.English))} → {value.English}");
    }

    private LocalizedText Key(Slot slot)
    {
        var code = sheet.Codes[slot.SheetIndex];
        var value = code == SlotCode.Unknown ? TermWords.NotKnown
            : slot.IsMember ? BooleanType.Instance.Label(code)
            : slot.Fact.Type.Label(code);
        return new($"{slot.Label.Chinese}：{value.Chinese}", $"{slot.Label.English}: {value.English}");
    }

    private LocalizedText Capped(CompiledAmount amount, Term cap)
    {
        var bound = Said(cap);
        if (!amount.Slots.All(s => sheet.Codes[s.SheetIndex] != SlotCode.Unknown))
            return new($"最高不超过 {bound.Chinese}", $"at most {bound.English}");
        var isMore = amount.Sum.Computed(Code) > cap.Computed(Code);
        return isMore
            ? new($"超过上限（{bound.Chinese}），按上限", $"above the cap ({bound.English}): the cap applies")
            : new($"未超过上限（{bound.Chinese}）", $"not above the cap ({bound.English})");
    }

    private long Code(Slot slot) => sheet.Codes[slot.SheetIndex];
}
