using System.Collections.Frozen;

namespace HousingRules.Policies;

/// <summary>Which days are rest days: Saturdays, Sundays and the holidays of the policy's <c>calendar.json</c>, without the weekend days
/// that are worked instead.</summary>
internal sealed class RestDayCalendar
{
    private readonly FrozenSet<DateOnly> _rest;
    private readonly FrozenSet<DateOnly> _worked;
    private readonly FrozenSet<int> _years;

    internal RestDayCalendar(IEnumerable<DateOnly> rest, IEnumerable<DateOnly> worked, IEnumerable<int> years)
    {
        _rest = rest.ToFrozenSet();
        _worked = worked.ToFrozenSet();
        _years = years.ToFrozenSet();
    }

    internal static RestDayCalendar WeekendsOnly { get; } = new([], [], []);

    /// <summary>Whether the holidays of a year are listed; of any other year only the weekends are known.</summary>
    /// <param name="year">The year.</param>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>The days of which another calendar says otherwise, in order.</summary>
    internal IEnumerable<DateOnly> DifferingFrom(RestDayCalendar other) =>
        _rest.Concat(_worked).Concat(other._rest).Concat(other._worked).Distinct()
            .Where(day => IsRestDay(day) != other.IsRestDay(day))
            .Order();

    /// <summary>Whether a day is a rest day.</summary>
    /// <param name="day">The day.</param>
    public bool IsRestDay(DateOnly day) =>
        _rest.Contains(day) || (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !_worked.Contains(day));

    /// <summary>The day itself, or the first working day after it.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is the last day that there is, and a rest day.</exception>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (IsRestDay(day))
            day = day.AddDays(1);
        return day;
    }
}
