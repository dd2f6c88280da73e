using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;

namespace HousingRules.Facts;

/// <summary>A whole number within declared bounds. A value is its own code.</summary>
public sealed class IntegerType : FactType
{
    internal IntegerType(int minimum, int maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>The smallest value.</summary>
    public int Minimum { get; }

    /// <summary>The largest value.</summary>
    public int Maximum { get; }

    internal override FactKind Kind => FactKind.Integer;

    internal override ValueShape Shape => ValueShape.Number;

    internal override (long Least, long Greatest) Bounds => (Minimum, Maximum);

    internal override Type InExpressions => typeof(int);

    internal override LocalizedText Expected => new(
        string.Create(CultureInfo.InvariantCulture, $"应填 {Minimum} 到 {Maximum} 的整数"),
        string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {Minimum} to {Maximum}"));

    internal override string Holders => "int or int?";

    internal override bool TryParse(string folded, out long code)
    {
        var read = int.TryParse(folded, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        code = number;
        return read && Has(code);
    }

    internal override string Print(long code) => code.ToString(CultureInfo.InvariantCulture);

    internal override void Write(Utf8JsonWriter json, long code) => json.WriteNumberValue(code);

    internal override bool TryRead(JsonElement json, out long code)
    {
        code = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out code) && Has(code);
    }

    internal override bool IsHeldBy(Type bare) => bare == typeof(int);

    internal override Expression Number(Expression held) => Expression.Convert(held, typeof(long));

    private bool Has(long number) => number >= Minimum && number <= Maximum;
}
