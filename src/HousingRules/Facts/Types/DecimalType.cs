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

    internal override LocalizedText Holders => FactSentences.HeldByDecimals;

    private protected override LocalizedText Digits => FactSentences.Digits(Scale);
}
