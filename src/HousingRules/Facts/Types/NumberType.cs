using System.Collections.Frozen;
using System.ComponentModel;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A number within declared bounds, with a unit or without, coded exactly: a whole number by itself, one with digits after the
/// point by the number of its smallest parts.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public abstract class NumberType : FactType
{
    /// <summary>The bound of all bounds, which at every scale has room in a code.</summary>
    internal const long Most = 1_000_000_000_000;

    private static readonly FrozenSet<Type> Whole = new[]
    {
        typeof(int), typeof(long), typeof(short), typeof(byte), typeof(sbyte), typeof(ushort), typeof(uint), typeof(ulong),
    }.ToFrozenSet();

    private readonly long _least;
    private readonly long _greatest;
    private readonly Unit? _unit;

    private protected NumberType(int scale, Unit? unit, long least, long greatest)
    {
        Scale = scale;
        _unit = unit;
        (_least, _greatest) = (least, greatest);
    }

    /// <summary>How many digits after the point it has.</summary>
    public int Scale { get; }

    /// <summary>What the number counts, as it is printed behind it; null when it has no unit.</summary>
    public LocalizedText? Unit => _unit?.Label;

    /// <summary>The unit as it is declared; null when there is none.</summary>
    internal Unit? DeclaredUnit => _unit;

    internal override ValueShape Shape => ValueShape.Number;

    internal override string Coding => "number";

    internal override (long Least, long Greatest) Bounds => (_least, _greatest);

    internal override LocalizedText Expected
    {
        get
        {
            var (least, greatest) = (NumberText.Print(_least, Scale), NumberText.Print(_greatest, Scale));
            if (_unit is null)
                return FactSentences.MustBeANumber(least, greatest, Digits);
            var suffixes = string.Join("、", _unit.Suffixes.Keys.Order(StringComparer.Ordinal).Take(4));
            return FactSentences.MustBeANumber(least, greatest, Digits, suffixes, _unit.Label.English.Trim());
        }
    }

    private protected abstract LocalizedText Digits { get; }

    internal override bool TryParse(string folded, out long code) =>
        NumberText.TryCell(folded, Scale, _unit, out code) && Has(code);

    internal override string Print(long code) => NumberText.Print(code, Scale);

    internal override LocalizedText Label(long code) => _unit is null
        ? LocalizedText.Same(Print(code))
        : new(Print(code) + _unit.Label.Chinese, Print(code) + _unit.Label.English);

    internal override void Write(Utf8JsonWriter json, long code) => json.WriteRawValue(Print(code));

    internal override bool TryRead(JsonElement json, out long code)
    {
        code = 0;
        return json.ValueKind == JsonValueKind.Number && NumberText.TryJson(json.GetRawText(), Scale, out code) && Has(code);
    }

    internal override bool TryRead(ref Utf8JsonReader json, out long code)
    {
        code = 0;
        return json.TokenType == JsonTokenType.Number
            && (Scale == 0 && json.TryGetInt64(out code)
                || NumberText.TryJson(Encoding.UTF8.GetString(json.ValueSpan), Scale, out code))
            && Has(code);
    }

    /// <summary>The code of a number; null when it has digits that the scale has no place for, or lies out of the bounds.</summary>
    internal long? CodeOf(decimal number) => TryScale(number, out var code) ? Has(code) ? code : null : CodeOfAny(number);

    // Most numbers are few digits in the lowest words of a decimal: one multiplication instead of a decimal's own.
    private bool TryScale(decimal number, out long code)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(number, words);
        var digits = words[3] >> 16 & 0xFF;
        code = (long)words[1] << 32 | (uint)words[0];
        if (words[2] != 0 || digits > Scale || (ulong)code > Most)
            return false;
        code *= NumberText.Power(Scale - digits);
        if (words[3] < 0)
            code = -code;
        return true;
    }

    private long? CodeOfAny(decimal number)
    {
        // Beyond this no bound lies, and within it a product with a power of ten is exact.
        if (Math.Abs(number) > Most)
            return null;
        var scaled = number * NumberText.Power(Scale);
        return decimal.Truncate(scaled) == scaled && Has((long)scaled) ? (long)scaled : null;
    }

    internal override bool IsHeldBy(Type bare) => bare == typeof(decimal) || Whole.Contains(bare);

    internal override Expression Number(Expression held)
    {
        if (Scale > 0 || held.Type == typeof(decimal) || held.Type == typeof(ulong))
            return Expression.Call(
                Expression.Constant(this),
                nameof(CodeOrUndeclared),
                null,
                held.Type == typeof(decimal) ? held : Expression.Convert(held, typeof(decimal)));
        if (held.Type != typeof(long))
            return Expression.Convert(held, typeof(long));
        // The least of all numbers is the code of what is unknown.
        return Expression.Call(((Func<long, long, long>)Math.Max).Method, held, Expression.Constant(SlotCode.Undeclared));
    }

    // Compiled code calls it. What does not fit lies below every bound, and is not the code of what is unknown.
    internal long CodeOrUndeclared(decimal number) =>
        TryScale(number, out var code) && Has(code) ? code : CodeOf(number) ?? SlotCode.Undeclared;

    /// <summary>The number that a code stands for.</summary>
    internal decimal Value(long code) => new decimal(code) / NumberText.Power(Scale);

    private bool Has(long code) => code >= _least && code <= _greatest;
}
