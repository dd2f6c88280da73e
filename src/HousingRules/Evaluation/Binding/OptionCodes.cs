using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Turns a caller's values into codes where that takes more than a comparison. Compiled code calls it.</summary>
internal sealed class OptionCodes
{
    private const int MostSmall = 64;

    private readonly FrozenDictionary<string, int> _byName;
    private readonly FrozenDictionary<string, int> _byWord;
    private readonly FactColumn _column;
    private readonly FrozenDictionary<long, int> _byNumber;

    // The same where the numbers are small, as those of nearly every enum are; empty where they are not.
    private readonly long[] _bySmallNumber;

    public OptionCodes(FactDeclaration fact, Type? enumType)
        : this(new FactColumn(fact, null), enumType)
    {
    }

    public OptionCodes(FactColumn column, Type? enumType = null)
    {
        var fact = Fact = column.Fact;
        _column = column;
        _byWord = fact.Options.SelectMany((o, i) => o.Words.Select(w => (Word: w, Index: i)))
            .DistinctBy(w => w.Word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(w => w.Word, w => w.Index, StringComparer.OrdinalIgnoreCase);
        _byName = fact.Options.Select((o, i) => KeyValuePair.Create(o.Name, i)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byNumber = enumType is null
            ? FrozenDictionary<long, int>.Empty
            : PropertyShape.OptionsByNumber(fact, enumType).ToFrozenDictionary();
        _bySmallNumber = _byNumber.Keys.All(n => n is >= 0 and < MostSmall)
            ? [.. Enumerable.Range(0, MostSmall).Select(n => _byNumber.TryGetValue(n, out var index) ? index : SlotCode.Undeclared)]
            : [];
    }

    public FactDeclaration Fact { get; }

    /// <summary>The option's index; unknown for null. What is neither a name nor a word of an option is read as a cell is.</summary>
    public long OfText(string? text) => text is null ? SlotCode.Unknown
        : _byName.TryGetValue(text, out var index) ? index
        : OfWord(text);

    private long OfWord(string text) => _byWord.TryGetValue(text, out var index) ? index : OfCell(text);

    /// <summary>The code that a cell of the text would have, or of a set the members as bits; what is left out has its omitted
    /// value.</summary>
    public long OfCell(string? text)
    {
        if (text is null)
            return SlotCode.Unknown;
        var meaning = CellMeaning.Of(_column, text);
        return meaning.IsSilent ? Omitted()
            : meaning.IsUnknown ? SlotCode.Unknown
            : meaning.IsValue ? meaning.Code
            : SlotCode.Undeclared;
    }

    private long Omitted() =>
        _column.Member is null ? Fact.OmittedCode ?? SlotCode.Unknown : FactValue.Omitted(Fact).CodeAt(_column.Place);

    /// <summary>As <see cref="OfTexts"/>, for a set that is written as one text.</summary>
    public long OfSetCell(string? text) => OfCell(text) switch
    {
        SlotCode.Unknown => -1,
        SlotCode.Undeclared => -2,
        var bits => bits,
    };

    public long OfNumber(long number) => (ulong)number < (ulong)_bySmallNumber.Length ? _bySmallNumber[number] : OfAnyNumber(number);

    private long OfAnyNumber(long number) => _byNumber.TryGetValue(number, out var index) ? index : SlotCode.Undeclared;

    /// <summary>The members as bits; -1 for null and for an array that was never made, which are unknown; -2 when one is not
    /// declared.</summary>
    public long OfTexts(IEnumerable<string>? members)
    {
        if (members is null or ImmutableArray<string> { IsDefault: true } or ArraySegment<string> { Array: null })
            return -1;
        var bits = 0L;
        foreach (var member in members)
        {
            if (member is null)
                return -2;
            if (_byName.TryGetValue(member, out var index) || _byWord.TryGetValue(member, out index))
                bits |= 1L << index;
            else if (Fact.Type.TryParse(CellText.Fold(member), out var several))
                bits |= several;
            else
                return -2;
        }

        return bits;
    }

    /// <summary>As <see cref="OfTexts"/>, for a collection of an enum.</summary>
    public long OfNumbers<TEnum>(IEnumerable<TEnum>? members)
        where TEnum : struct, Enum
    {
        if (members is null or ImmutableArray<TEnum> { IsDefault: true } or ArraySegment<TEnum> { Array: null })
            return -1;
        var bits = 0L;
        foreach (var member in members)
        {
            if (!_byNumber.TryGetValue(Convert.ToInt64(member, System.Globalization.CultureInfo.InvariantCulture), out var index))
                return -2;
            bits |= 1L << index;
        }

        return bits;
    }

    /// <summary>As <see cref="OfTexts"/>, for a flags enum.</summary>
    public long OfFlags(long flags)
    {
        var bits = 0L;
        for (var rest = flags; rest != 0; rest &= rest - 1)
        {
            if (!_byNumber.TryGetValue(rest & -rest, out var index))
                return -2;
            bits |= 1L << index;
        }

        return bits;
    }

    /// <summary>One member's code out of the members' bits.</summary>
    public static long Member(long bits, int member) => bits switch
    {
        -1 => SlotCode.Unknown,
        -2 => SlotCode.Undeclared,
        _ => bits >> member & 1,
    };

    /// <summary>Why a number out of its fact's bounds is none.</summary>
    public static long OutOfBounds(long number) => number == SlotCode.TimeOfDay ? number : SlotCode.Undeclared;
}
