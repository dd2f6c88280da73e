using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HousingRules.Rosters.Reading;

/// <summary>A workbook's numbers as what they are shown as, and as text.</summary>
internal static class CellNumber
{
    /// <summary>How many days a workbook that counts from 1904 is behind.</summary>
    public const int From1904 = 1_462;

    private const double LastDay = 2_958_465;
    private const int NoSuchDay = 60;
    private const double Whole = 1e15;

    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Whether a cell of that kind is a number, whatever it is shown as.</summary>
    public static bool Is(CellKind kind) => kind is > CellKind.Text and < CellKind.Error;

    /// <summary>What a number is shown as.</summary>
    /// <param name="number">The number as it stands in the file.</param>
    /// <param name="shape">What its format makes of it.</param>
    /// <param name="dayShift">What is to be added to a day.</param>
    public static (CellKind Kind, double Number) Shown(double number, NumberShape shape, int dayShift)
    {
        if (shape == NumberShape.Plain)
            return (CellKind.Number, number);
        if (shape == NumberShape.Percent)
            return (CellKind.Percent, number);
        // A time alone is less than a day; a sum of hours may be more.
        if (shape == NumberShape.Time || (shape == NumberShape.DayAndTime && number is >= 0 and < 1 && dayShift == 0))
            return (number < 0 ? CellKind.NoDay : CellKind.Time, number);
        var day = Math.Floor(number) + dayShift;
        if (number < 0 || day > LastDay || (dayShift == 0 && day is < 1 or NoSuchDay))
            return (CellKind.NoDay, number);
        // Spreadsheets take 1900 for a leap year: their days before its March are one behind.
        var counted = number + dayShift + (day < NoSuchDay ? 1 : 0);
        return (Math.Floor(counted) == counted ? CellKind.Day : CellKind.DayAndTime, counted);
    }

    /// <summary>A number as text: without rounding or exponent, days as yyyy-MM-dd.</summary>
    /// <param name="kind">What it is shown as.</param>
    /// <param name="number">The number.</param>
    /// <param name="text">Receives the text; at least 64 bytes.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Write(CellKind kind, double number, Span<byte> text)
    {
        if (kind is CellKind.Number && number == Math.Floor(number) && Math.Abs(number) < Whole)
        {
            Utf8Formatter.TryFormat((long)number, text, out var written);
            return written;
        }

        return Encoding.UTF8.GetBytes(Text(kind, number), text);
    }

    private static string Text(CellKind kind, double number) => kind switch
    {
        CellKind.Truth => number == 0 ? "FALSE" : "TRUE",
        CellKind.Percent => Plain(number, 100) + "%",
        CellKind.Day => Day(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.DayAndTime => Day(number).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        CellKind.Time => Time(number),
        _ => Plain(number, 1),
    };

    /// <summary>The day, and the time of it to the second.</summary>
    public static DateTime Day(double number)
    {
        var day = Math.Floor(number);
        return Zero.AddDays(day).AddSeconds(Math.Round((number - day) * 86_400));
    }

    private static string Time(double number)
    {
        var seconds = (long)Math.Round(number * 86_400);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    // Fifteen digits, as a spreadsheet shows: 36.6 stands in the file as 36.600000000000001.
    private static string Plain(double number, int times)
    {
        if (number == 0)
            return "0";
        if (Math.Abs(number) is > 1e-15 and < 1e20)
            return (Math.Abs(number) >= Whole ? new decimal(number) : Math.Round((decimal)number * times, 20))
                .ToString("0.####################", CultureInfo.InvariantCulture);
        return number.ToString("R", CultureInfo.InvariantCulture);
    }
}
