using System.ComponentModel;
using System.Linq.Expressions;
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

    internal override string Holders => "int or int?";

    private protected override LocalizedText Digits => new("整数", "a whole number");

    internal override bool IsHeldBy(Type bare) => bare == typeof(int);

    internal override Expression Number(Expression held) => Expression.Convert(held, typeof(long));
}
