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

    internal override LocalizedText Holders => FactSentences.HeldByIntegers;

    private protected override LocalizedText Digits => FactSentences.WholeDigits;
}
