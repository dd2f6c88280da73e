using System.ComponentModel;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A calendar day. A value is coded by the day's number.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class DateType : FactType
{
    private static readonly string[] Clocks = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];

    private DateType()
    {
    }

    /// <summary>The type; there is but one.</summary>
    public static DateType Instance { get; } = new();

    internal override FactKind Kind => FactKind.Date;

    internal override ValueShape Shape => ValueShape.Number;

    internal override (long Least, long Greatest) Bounds => (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);

    internal override Type InExpressions => typeof(DateOnly);

    internal override LocalizedText Expected => FactSentences.MustBeADay;

    internal override LocalizedText Holders => FactSentences.HeldByDays;

    internal override bool TryParse(string folded, out long code)
    {
        var read = TryDay(folded, out var day);
        code = day.DayNumber;
        return read;
    }

    internal override string Print(long code) =>
        DateOnly.FromDayNumber((int)code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal override bool TryRead(JsonElement json, out long code)
    {
        var read = DateOnly.TryParseExact(TextOf(json), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        code = day.DayNumber;
        return read;
    }

    internal override bool TryRead(ref Utf8JsonReader json, out long code)
    {
        var text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        code = day.DayNumber;
        return read;
    }

    internal override bool IsHeldBy(Type bare) => bare == typeof(DateOnly) || bare == typeof(DateTime);

    internal override Expression Number(Expression held) => held.Type == typeof(DateTime)
        ? Expression.Call(((Func<DateTime, long>)CodeOf).Method, held)
        : Expression.Convert(Expression.Property(held, nameof(DateOnly.DayNumber)), typeof(long));

    // Compiled code calls it. A time of day is not cut off: whoever stored one may have meant the day before or after.
    internal static long CodeOf(DateTime moment) =>
        moment.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(moment).DayNumber : SlotCode.TimeOfDay;

    /// <summary>A day as people and spreadsheets write it.</summary>
    internal static bool TryDay(string folded, out DateOnly day)
    {
        day = default;
        var clock = folded.IndexOfAny([' ', 't']);
        if (clock > 0)
        {
            // A time of day may follow, and nothing else: "2020-06-10 to 2020-07-01:" is no day.
            if (!TimeOnly
                .TryParseExact(folded[(clock + 1)..].Trim().TrimEnd('z'), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                return false;
            folded = folded[..clock];
        }

        if (folded.Length == 5 && int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial > 60)
        {
            day = new DateOnly(1899, 12, 30).AddDays(serial);
            return true;
        }

        if (folded.Length == 8 && DateOnly.TryParseExact(folded, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return true;
        var plain = folded.Replace('年', '-').Replace('月', '-').Replace('.', '-').Replace('/', '-').TrimEnd('日', '号', ' ');
        return DateOnly.TryParseExact(plain, ["yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
