using System.Globalization;

namespace HousingRules.Policies;

/// <summary>Finds the years and days of a policy that its calendar does not know, and milestones that cannot be meant.</summary>
internal static class CalendarCheck
{
    /// <summary>Tells milestones before the policy's first day, and those that stand after a later one.</summary>
    public static void Milestones(PolicyFile policy, FindingList findings)
    {
        var previous = (WrittenMilestone?)null;
        foreach (var milestone in policy.Milestones.Where(m => m.Due > Limits.FirstDay))
        {
            // Of a first day that is told to be wrong nothing follows.
            if (
                policy.InForceFrom > Limits.FirstDay && milestone.Due < policy.InForceFrom
                    && !findings.HasErrorAt(policy.InForceFromPosition))
                findings.Warning(
                    milestone.DuePosition,
                    PolicySentences.DueBeforeTheFirstDay(milestone.Label, Day(milestone.Due), Day(policy.InForceFrom), milestone.Name));
            if (previous is not null && milestone.Due < previous.Due)
                findings.Warning(
                    milestone.DuePosition,
                    PolicySentences.MilestonesOutOfOrder(
                        milestone.Label,
                        Day(milestone.Due),
                        previous.Label,
                        Day(previous.Due),
                        milestone.Name,
                        previous.Name));
            previous = milestone;
        }
    }

    /// <summary>Tells the years that the calendar must list and does not.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="years">Where it lists its years; the file as a whole when it is not there.</param>
    /// <param name="isThere">Whether there is a calendar at all.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="procedure">The procedure; null when there is none.</param>
    /// <param name="findings">Where it is told.</param>
    public static void Years(
        RestDayCalendar calendar,
        FilePosition years,
        bool isThere,
        PolicyFile policy,
        ProcedureDeclaration? procedure,
        FindingList findings)
    {
        if (!isThere)
        {
            if (policy.Milestones.Any(m => m.RollsOverWhen is not null) || procedure is { Periods.IsEmpty: false })
                findings.Warning(
                    years,
                    PolicySentences.NoCalendar);
            return;
        }

        var needed = policy.Milestones.Where(m => m.Due > Limits.FirstDay)
            .Select(m => (m.Due.Year, Why: PolicySentences.TheMilestone(m.Label, m.Name)));
        if (policy.InForceFrom > Limits.FirstDay)
            needed = needed.Prepend((policy.InForceFrom.Year, PolicySentences.TheFirstDay));
        foreach (var year in needed.GroupBy(n => n.Year).Where(y => !calendar.Knows(y.Key)))
            findings.Warning(
                years,
                PolicySentences.YearIsNotListed(year.Key, year.Select(n => n.Why.Chinese), year.Select(n => n.Why.English)));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
