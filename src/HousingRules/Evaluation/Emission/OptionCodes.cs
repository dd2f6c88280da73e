using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Turns a caller's values into codes where that takes more than a comparison. Compiled code calls it.</summary>
internal sealed class OptionCodes
{
    /// <summary>A value that the fact does not declare.</summary>
    public const long Invalid = long.MinValue + 1;

    private readonly FrozenDictionary<string, int> _byName;
    private readonly FrozenDictionary<long, int> _byNumber;

    public OptionCodes(FactDeclaration fact, Type? enumType)
    {
        Fact = fact;
        _byName = fact.Options.Select((o, i) => KeyValuePair.Create(o.Name, i)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byNumber = enumType is null
            ? FrozenDictionary<long, int>.Empty
            : PropertyShape.OptionsByNumber(fact, enumType).ToFrozenDictionary();
    }

    public FactDeclaration Fact { get; }

    /// <summary>The option's index; unknown for null.</summary>
    public long OfText(string? text) => text is null ? SlotCode.Unknown : _byName.TryGetValue(text, out var index) ? index : Invalid;

    public long OfNumber(long number) => _byNumber.TryGetValue(number, out var index) ? index : Invalid;

    /// <summary>The members as bits; -1 for null and for an array that was never made, which are unknown; -2 when one is not
    /// declared.</summary>
    public long OfTexts(IEnumerable<string>? members)
    {
        if (members is null or ImmutableArray<string> { IsDefault: true })
            return -1;
        var bits = 0L;
        foreach (var member in members)
        {
            if (member is null || !_byName.TryGetValue(member, out var index))
                return -2;
            bits |= 1L << index;
        }

        return bits;
    }

    /// <summary>As <see cref="OfTexts"/>, for a collection of an enum.</summary>
    public long OfNumbers<TEnum>(IEnumerable<TEnum>? members)
        where TEnum : struct, Enum
    {
        if (members is null or ImmutableArray<TEnum> { IsDefault: true })
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

    /// <summary>The code as it is, or the caller's mistake told by the fact's name; the value itself may be anybody's and is not
    /// repeated.</summary>
    public static long Checked(long code, FactDeclaration fact)
    {
        if (code == Invalid)
            throw Mistake(fact);
        return code;
    }

    /// <summary>One member's code out of the members' bits.</summary>
    public static long CheckedMember(long bits, int member, FactDeclaration fact) => bits switch
    {
        -1 => SlotCode.Unknown,
        -2 => throw Mistake(fact),
        _ => bits >> member & 1,
    };

    /// <summary>A number within its bounds.</summary>
    public static long CheckedNumber(long number, FactDeclaration fact) =>
        number >= fact.Bounds.Least && number <= fact.Bounds.Greatest ? number : throw Mistake(fact);

    private static ArgumentException Mistake(FactDeclaration fact) =>
        new($"The household's {fact.Name} has a value that the policy does not declare: it {fact.Type.Expected.English}.");
}
