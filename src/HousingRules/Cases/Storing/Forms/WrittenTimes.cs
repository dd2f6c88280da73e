using System.Buffers.Text;

namespace HousingRules.Cases;

/// <summary>Days and times as this library writes them, read without making a text of them.</summary>
internal static class WrittenTimes
{
    // 1970-01-01T00:00:00.0000000+00:00
    private const int TimeLength = 33;

    /// <summary>A day; anything else is none.</summary>
    public static bool TryDay(ReadOnlySpan<byte> utf8, out DateOnly day)
    {
        day = default;
        if (
            utf8.Length != 10 || utf8[4] != '-' || utf8[7] != '-'
                || !Utf8Parser.TryParse(utf8[..4], out int year, out var read, 'D') || read != 4
                || !Utf8Parser.TryParse(utf8[5..7], out int month, out read, 'D') || read != 2
                || !Utf8Parser.TryParse(utf8[8..], out int d, out read, 'D') || read != 2)
            return false;
        if (year < 1 || month is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, d);
        return true;
    }

    /// <summary>A time in the form in which it is written; it may be one in another.</summary>
    public static bool TryTime(ReadOnlySpan<byte> utf8, out DateTimeOffset time)
    {
        time = default;
        return utf8.Length == TimeLength && Utf8Parser.TryParse(utf8, out time, out var read, 'O') && read == TimeLength;
    }
}
