using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A whole number within declared bounds. A value is its own code.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class IntegerType : NumberType
{
    internal IntegerType(int minimum, int maximum, Unit? unit = null)
        : base(0, unit, minimum, maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>The smallest value.</summary>
    public int Minimum { get; }

    /// <summary>The largest value.</summary>
    public int Maximum { get; }

    internal override FactKind Kind => FactKind.Integer;

    internal override Type InExpressions => typeof(int);

    internal override LocalizedText Holders { get; } =
        new("整数类型（int、long、short、byte 等）、decimal 或它们的可空类型", "int or another whole number, decimal, or nullable ones");

    private protected override LocalizedText Digits => new("整数", "a whole number");

}
