using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>Reads <c>calendar.json</c>.</summary>
internal sealed class CalendarFile
{
    private readonly FindingList _findings;
    private readonly HashSet<DateOnly> _days = [];
    private readonly Dictionary<int, FilePosition> _years = [];

    private CalendarFile(FindingList findings) => _findings = findings;

    /// <summary>The calendar, and where it lists its years.</summary>
    public static (RestDayCalendar Calendar, FilePosition Years) Read(Node node, FindingList findings)
    {
        var file = new CalendarFile(findings);
        return ObjectReader.Read(node, findings, o =>
        {
            o.SkipSchema();
            o.OptionalLocalized("Source");
            var years = o.Objects("Years", file.Year);
            var calendar = new RestDayCalendar(years.SelectMany(y => y.Resting), years.SelectMany(y => y.Worked), file._years.Keys);
            return (calendar, o.PlaceOf("Years"));
        });
    }

    private (ImmutableArray<DateOnly> Resting, ImmutableArray<DateOnly> Worked) Year(ObjectReader o)
    {
        var number = o.Node("Year") is { } node ? o.AsInteger(node) : null;
        if (number is { } year && !_years.TryAdd(year, o.PlaceOf("Year")))
            _findings.Error(
                o.PlaceOf("Year"),
                PolicySentences.YearIsListedTwice(year, _years[year].LineAndColumn().Line));
        return (Days(o, "RestDays", number, isWeekend: false), Days(o, "WorkDays", number, isWeekend: true));
    }

    private ImmutableArray<DateOnly> Days(ObjectReader o, string key, int? year, bool isWeekend)
    {
        var days = o.Items(key, day => (Node: day, Date: o.AsDate(day)));
        // All in one other year: the year is what is wrong, and told once.
        if (
            year is not null
                && days.Where(d => d.Date > Limits.FirstDay).Select(d => d.Date.Year).Distinct().ToArray() is [var other]
                && other != year && days.Length > 1)
        {
            if (!_findings.HasErrorAt(o.PlaceOf("Year")))
                _findings.Error(
                    o.PlaceOf("Year"),
                    PolicySentences.DaysOfAnotherYear(year, other));
            return [.. days.Select(d => d.Date)];
        }

        foreach (var (node, date) in days.Where(d => d.Date > Limits.FirstDay))
        {
            if (year is not null && date.Year != year)
                _findings.Error(node.Position, PolicySentences.DayOfAnotherYear(year));
            else if ((date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) != isWeekend)
                _findings.Error(
                    node.Position,
                    PolicySentences.NoDayForThisList(isWeekend));
            else if (!_days.Add(date))
                _findings.Error(node.Position, PolicySentences.DayStandsTwice);
        }

        return [.. days.Select(d => d.Date)];
    }
}
