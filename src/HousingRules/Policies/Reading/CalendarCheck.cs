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
                    $"时限“{milestone.Label.Chinese}”{Day(milestone.Due)} 早于施行日期 {Day(policy.InForceFrom)}：所有住户从第一天起就已逾期，请改为施行后的日期",
                    $"The milestone {milestone.Name} is due on {Day(milestone.Due)}, before the policy's first day, "
                    + $"{Day(policy.InForceFrom)}: every household would be overdue from the start. Give a later day.");
            if (previous is not null && milestone.Due < previous.Due)
                findings.Warning(
                    milestone.DuePosition,
                    $"时限“{milestone.Label.Chinese}”{Day(milestone.Due)} 早于列在它前面的“{previous.Label.Chinese}”{Day(previous.Due)}：请按先后排列，或改正日期",
                    $"The milestone {milestone.Name}, {Day(milestone.Due)}, stands after {previous.Name}, {Day(previous.Due)}. List "
                    + "milestones in the order of their days, or correct the day.");
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
                    "没有 calendar.json：休息日只按周末计，放假和调休上班的日子都不知道；请列出各年的 RestDays 和 WorkDays",
                    "There is no calendar.json: only Saturdays and Sundays count as rest days, and no holiday is known. List the RestDays "
                    + "and WorkDays of each year.");
            return;
        }

        var needed = policy.Milestones.Where(m => m.Due > Limits.FirstDay)
            .Select(m => (m.Due.Year, Why: $"“{m.Label.Chinese}”", Because: $"the milestone {m.Name}"));
        if (policy.InForceFrom > Limits.FirstDay)
            needed = needed.Prepend((policy.InForceFrom.Year, "施行日期", "the policy's first day"));
        foreach (var year in needed.GroupBy(n => n.Year).Where(y => !calendar.Knows(y.Key)))
            findings.Warning(
                years,
                $"没有列出 {year.Key} 年（{string.Join("、", year.Select(n => n.Why))}在这一年）：请补上该年的 RestDays 和 WorkDays，"
                + "否则工作日无法计算",
                $"The year {year.Key} is not listed, and {string.Join(", ", year.Select(n => n.Because))} lies in it. Add its RestDays and "
                + "WorkDays: without them no working day can be counted.");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
