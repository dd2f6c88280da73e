using System.Text.RegularExpressions;

namespace HousingRules.Rosters.Reading;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberShape : byte
{
    Plain,
    Percent,
    Day,
    Time,
    DayAndTime,
}

/// <summary>Reads the number formats of workbooks: those built in, by their number, and others by what they say.</summary>
internal static partial class NumberFormats
{
    /// <summary>The shape of a format that is built in, in whatever language the spreadsheet program speaks.</summary>
    public static NumberShape BuiltIn(int id) => id switch
    {
        9 or 10 => NumberShape.Percent,
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 46 or 47 or 55 or 56 or 75 or 76 or 79 or 80 => NumberShape.Time,
        22 or 77 => NumberShape.DayAndTime,
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 or (>= 71 and <= 74) or 78 or 81 => NumberShape.Day,
        _ => NumberShape.Plain,
    };

    /// <summary>The shape of a format by its code, such as <c>yyyy"年"m"月"d"日"</c>.</summary>
    public static NumberShape Of(string code)
    {
        // Only what is said of positive numbers counts; texts, colours and languages say nothing of the shape.
        var says = Quoted().Replace(code, "");
        says = says.Split(';')[0];
        var elapsed = Elapsed().IsMatch(says);
        says = Bracketed().Replace(Elapsed().Replace(says, "h"), "").ToLowerInvariant();
        if (says.Contains("general", StringComparison.Ordinal) || says.Contains('#'))
            return NumberShape.Plain;
        says = says.Replace("am/pm", "h", StringComparison.Ordinal).Replace("a/p", "h", StringComparison.Ordinal)
            .Replace("上午/下午", "h", StringComparison.Ordinal);
        var isTime = elapsed || says.Contains('h') || says.Contains('s');
        // m is a month, and a minute beside hours or seconds; e is a year, and an exponent before a sign.
        var isDay = says.Contains('y') || says.Contains('d') || Year().IsMatch(says) || (says.Contains('m') && !isTime);
        return isDay && isTime ? NumberShape.DayAndTime
            : isDay ? NumberShape.Day
            : isTime ? NumberShape.Time
            : says.Contains('%') ? NumberShape.Percent
            : NumberShape.Plain;
    }

    [GeneratedRegex("\"[^\"]*\"?|\\\\.|_.|\\*.")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[[hms]+\]", RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"\[[^\]]*\]?")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"e(?![+-])")]
    private static partial Regex Year();
}
