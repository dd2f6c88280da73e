using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>Reads <c>calendar.json</c>.</summary>
internal static class CalendarFile
{
    public static RestDayCalendar Read(Node node, FindingList findings) => ObjectReader.Read(node, findings, o =>
    {
        o.SkipSchema();
        o.OptionalLocalized("Source");
        var seen = new HashSet<DateOnly>();
        var years = o.Objects("Years", year =>
        {
            var number = year.Integer("Year", 0);
            return (Resting: Days(year, "RestDays", number, isWeekend: false), Worked: Days(year, "WorkDays", number, isWeekend: true));
        });
        return new RestDayCalendar(years.SelectMany(y => y.Resting), years.SelectMany(y => y.Worked));

        ImmutableArray<DateOnly> Days(ObjectReader year, string key, int number, bool isWeekend) => year.Items(key, day =>
        {
            var date = year.AsDate(day);
            if (date == default)
                return date;
            if (date.Year != number)
                findings.Error(day.Position, $"此日期不在 {number} 年", $"This day is not in the year {number}.");
            else if ((date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) != isWeekend)
                findings.Error(
                    day.Position,
                    isWeekend ? "此日期不是周六或周日：WorkDays 只列周末的上班日" : "此日期是周六或周日，本来就是休息日：RestDays 只列周一至周五的放假日",
                    isWeekend
                        ? "This day is no Saturday or Sunday. WorkDays lists weekend days that are worked."
                        : "This day is a Saturday or Sunday and a rest day anyway. RestDays lists holidays from Monday to Friday.");
            else if (!seen.Add(date))
                findings.Error(day.Position, "此日期列了两次", "This day stands twice.");
            return date;
        });
    });
}
