using HousingRules.Policies.Findings;
using HousingRules.Policies.Json;

namespace HousingRules.Policies.Reading;

/// <summary>Reads <c>calendar.json</c>.</summary>
internal static class CalendarFile
{
    public static RestDayCalendar Read(Node node, FindingList findings) => ObjectReader.Read(node, findings, o =>
    {
        o.SkipSchema();
        o.OptionalLocalized("Source");
        var years = o.Objects("Years", year =>
        {
            var number = year.Integer("Year", 0);
            return (Resting: Days(year, "RestDays", number, findings), Worked: Days(year, "WorkDays", number, findings));
        });
        return new RestDayCalendar(years.SelectMany(y => y.Resting), years.SelectMany(y => y.Worked));
    });

    private static IEnumerable<DateOnly> Days(ObjectReader year, string key, int number, FindingList findings) => year.Items(key, day =>
    {
        var date = year.AsDate(day);
        if (date != default && date.Year != number)
            findings.Error(day.Place, $"此日期不在 {number} 年", $"This day is not in the year {number}.");
        return date;
    });
}
