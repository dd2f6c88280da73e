using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>How the days of a publicity period are counted.</summary>
/// <param name="Days">How many days must run.</param>
/// <param name="CountsFirstDay">Whether the day of posting is the first of them.</param>
/// <param name="WorkingDaysOnly">Whether rest days are passed over.</param>
/// <param name="RollsOverRestDay">Whether a last day that is a rest day moves to the next working day.</param>
internal sealed record CountingRule(int Days, bool CountsFirstDay, bool WorkingDaysOnly, bool RollsOverRestDay)
{
    /// <summary>Counts a period from a posting.</summary>
    /// <param name="postedOn">The day of the posting, or of the last re-posting.</param>
    /// <param name="calendar">The rest days.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period runs beyond the last day that there is.</exception>
    /// <exception cref="InvalidOperationException">The period is of fewer than no days, or longer than a hundred years.</exception>
    public CountedPeriod Count(DateOnly postedOn, RestDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Days is < 0 or > Limits.Days)
            throw new InvalidOperationException($"A period of {Days} days cannot be counted.");
        var first = CountsFirstDay ? postedOn : postedOn.AddDays(1);
        if (WorkingDaysOnly)
            first = calendar.WorkingDayFrom(first);
        var last = first.AddDays(-1);
        for (var counted = 0; counted < Days; counted++)
        {
            last = last.AddDays(1);
            if (WorkingDaysOnly)
                last = calendar.WorkingDayFrom(last);
        }

        var isRestDay = Days > 0 && calendar.IsRestDay(last);
        return new(postedOn, first, RollsOverRestDay && isRestDay ? calendar.WorkingDayFrom(last) : last, isRestDay);
    }

    /// <summary>The last day on which a notice may go up so that the next step can be taken on a given day.</summary>
    /// <param name="nextStepBy">The day of the next step.</param>
    /// <param name="calendar">The rest days.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day: it would lie before the first day that there is.</exception>
    /// <exception cref="InvalidOperationException">The period is of fewer than no days, or longer than a hundred years.</exception>
    public DateOnly LatestPosting(DateOnly nextStepBy, RestDayCalendar calendar)
    {
        // No period is over in fewer days than it has; and a later posting never ends sooner, so the latest is found by halves.
        var late = nextStepBy.AddDays(1 - Math.Clamp(Days, 0, Limits.Days));
        var posting = late.AddDays(-1);
        for (var step = 1; IsTooLate(posting); step *= 2)
            (late, posting) = (posting, posting.AddDays(-step));
        while (late.DayNumber - posting.DayNumber > 1)
        {
            var between = posting.AddDays((late.DayNumber - posting.DayNumber) / 2);
            if (IsTooLate(between))
                late = between;
            else
                posting = between;
        }

        return posting;

        bool IsTooLate(DateOnly on) => Count(on, calendar).EarliestNextStep > nextStepBy;
    }
}

/// <summary>A publicity period with its days.</summary>
/// <param name="PostedOn">The day of the posting.</param>
/// <param name="FirstDay">The first day that counts.</param>
/// <param name="LastDay">The last day on which the notice must be up.</param>
/// <param name="EndsOnRestDay">Whether the last day counted is a rest day.</param>
internal sealed record CountedPeriod(DateOnly PostedOn, DateOnly FirstDay, DateOnly LastDay, bool EndsOnRestDay)
{
    /// <summary>The first day of the next step: the day after the last.</summary>
    public DateOnly EarliestNextStep => LastDay.AddDays(1);

    /// <summary>Whether a notice that was up through a day was up long enough.</summary>
    /// <param name="shownThrough">The last full day on which it was up.</param>
    public bool IsMetBy(DateOnly shownThrough) => shownThrough >= LastDay;
}
