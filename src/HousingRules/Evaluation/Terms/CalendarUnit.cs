namespace HousingRules.Evaluation;

internal enum CalendarUnit
{
    Days,
    Months,
    Years,
}

internal static class CalendarUnits
{
    /// <summary>How many of them are full on a day, counted from another.</summary>
    /// <param name="unit">What is counted.</param>
    /// <param name="from">The first day's number.</param>
    /// <param name="to">The other day's number.</param>
    public static long Between(this CalendarUnit unit, long from, long to) => unit switch
    {
        CalendarUnit.Days => to - from,
        CalendarUnit.Months => Fn.Months(DateOnly.FromDayNumber((int)from), DateOnly.FromDayNumber((int)to)),
        _ => Fn.Years(DateOnly.FromDayNumber((int)from), DateOnly.FromDayNumber((int)to)),
    };
}
