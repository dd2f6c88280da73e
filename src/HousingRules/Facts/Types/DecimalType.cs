using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A number with a declared number of digits after the point: yuan with cents, square metres, percent. A value is coded exactly,
/// by the number of its smallest parts.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class DecimalType : NumberType
{
    /// <summary>The most digits after the point.</summary>
    internal const int MostScale = 6;

    internal DecimalType(int scale, Unit? unit, long least, long greatest)
        : base(scale, unit, least, greatest)
    {
    }

    /// <summary>The smallest value.</summary>
    public decimal Minimum => Value(Bounds.Least);

    /// <summary>The largest value.</summary>
    public decimal Maximum => Value(Bounds.Greatest);

    internal override FactKind Kind => FactKind.Decimal;

    internal override Type InExpressions => typeof(decimal);

    internal override LocalizedText Holders { get; } =
        new("decimal、整数类型或它们的可空类型", "decimal, int or another whole number, or nullable ones");

    private protected override LocalizedText Digits => new(
        $"数字，最多 {Scale} 位小数",
        Scale == 1 ? "a number with at most 1 digit after the point" : $"a number with at most {Scale} digits after the point");

}
