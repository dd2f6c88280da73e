namespace HousingRules.Evaluation;

/// <summary>The functions that a rule may call, written <c>Fn.min(a, b)</c>. A stock RulesEngine that runs the same rule files is given
/// this class (<c>ReSettings.CustomTypes</c>), so that a rule means there what it means here.</summary>
public static class Fn
{
    /// <summary>The least of two, three or four numbers.</summary>
    public static int Min(int first, int second) => Math.Min(first, second);

    /// <inheritdoc cref="Min(int, int)"/>
    public static int Min(int first, int second, int third) => Min(Min(first, second), third);

    /// <inheritdoc cref="Min(int, int)"/>
    public static int Min(int first, int second, int third, int fourth) => Min(Min(first, second, third), fourth);

    /// <inheritdoc cref="Min(int, int)"/>
    public static decimal Min(decimal first, decimal second) => Math.Min(first, second);

    /// <inheritdoc cref="Min(int, int)"/>
    public static decimal Min(decimal first, decimal second, decimal third) => Min(Min(first, second), third);

    /// <inheritdoc cref="Min(int, int)"/>
    public static decimal Min(decimal first, decimal second, decimal third, decimal fourth) => Min(Min(first, second, third), fourth);

    /// <summary>The greatest of two, three or four numbers.</summary>
    public static int Max(int first, int second) => Math.Max(first, second);

    /// <inheritdoc cref="Max(int, int)"/>
    public static int Max(int first, int second, int third) => Max(Max(first, second), third);

    /// <inheritdoc cref="Max(int, int)"/>
    public static int Max(int first, int second, int third, int fourth) => Max(Max(first, second, third), fourth);

    /// <inheritdoc cref="Max(int, int)"/>
    public static decimal Max(decimal first, decimal second) => Math.Max(first, second);

    /// <inheritdoc cref="Max(int, int)"/>
    public static decimal Max(decimal first, decimal second, decimal third) => Max(Max(first, second), third);

    /// <inheritdoc cref="Max(int, int)"/>
    public static decimal Max(decimal first, decimal second, decimal third, decimal fourth) => Max(Max(first, second, third), fourth);

    /// <summary>A number with at most some digits after the point, the half away from nothing: 2.345 is 2.35, and -2.345 is
    /// -2.35.</summary>
    /// <param name="number">The number.</param>
    /// <param name="digits">How many digits stay, 0 to 6.</param>
    public static decimal Round(decimal number, int digits) => Math.Round(number, digits, MidpointRounding.AwayFromZero);

    /// <summary>The years that are full on a day. 29 February completes a year on 1 March where there is no such day.</summary>
    /// <param name="from">The day from which years are counted.</param>
    /// <param name="to">The day on which they are counted; one before <paramref name="from"/> gives a number below 0.</param>
    public static int Years(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);

    /// <inheritdoc cref="Years(DateOnly, DateOnly)"/>
    public static int Years(string from, DateOnly to) => Years(Day(from), to);

    /// <inheritdoc cref="Years(DateOnly, DateOnly)"/>
    public static int Years(DateOnly from, string to) => Years(from, Day(to));

    /// <summary>The months that are full on a day. A month from 31 January is full on 1 March.</summary>
    /// <param name="from">The day from which months are counted.</param>
    /// <param name="to">The day on which they are counted; one before <paramref name="from"/> gives a number below 0.</param>
    public static int Months(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    /// <inheritdoc cref="Months(DateOnly, DateOnly)"/>
    public static int Months(string from, DateOnly to) => Months(Day(from), to);

    /// <inheritdoc cref="Months(DateOnly, DateOnly)"/>
    public static int Months(DateOnly from, string to) => Months(from, Day(to));

    /// <summary>The days from one day to another: 1 from today to tomorrow.</summary>
    /// <param name="from">The day from which days are counted.</param>
    /// <param name="to">The day to which they are counted; one before <paramref name="from"/> gives a number below 0.</param>
    public static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    /// <inheritdoc cref="Days(DateOnly, DateOnly)"/>
    public static int Days(string from, DateOnly to) => Days(Day(from), to);

    /// <inheritdoc cref="Days(DateOnly, DateOnly)"/>
    public static int Days(DateOnly from, string to) => Days(from, Day(to));

    /// <summary>How many members of a set a household has.</summary>
    /// <param name="set">The members' names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    public static int Count(IEnumerable<string> set) => set.Distinct(StringComparer.Ordinal).Count();

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
