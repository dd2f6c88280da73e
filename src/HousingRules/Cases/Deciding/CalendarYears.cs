using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Periods and time limits that run into a year whose holidays the calendar does not list. Where working days count, the last day
/// cannot be told and nothing may rest on a guess: the event that begins the period is refused. Where calendar days count, only whether
/// the last of them is a rest day cannot be told.</summary>
internal static class CalendarYears
{
    private const string Code = "CALENDAR_YEAR_UNKNOWN";

    /// <summary>Refuses an event whose period cannot be counted.</summary>
    public static void Refuse(CompiledProcedure procedure, CaseFold fold, CaseEvent happened, List<Refusal> refusals)
    {
        foreach (var period in procedure.Periods)
        {
            if (period.Since == happened.Kind
                && HangsOnRestDays(period.Rule)
                && Unknown(period.Rule, happened, procedure.Calendar) is { } year)
                refusals.Add(
                    Of(procedure, fold, happened, period.Declaration.Label, period.Declaration.Clauses, year, isCounted: false));
        }

        foreach (var limit in procedure.TimeLimits)
        {
            if (limit.From == happened.Kind
                && HangsOnRestDays(limit.Rule)
                && Unknown(limit.Rule, happened, procedure.Calendar) is { } year)
                refusals.Add(
                    Of(procedure, fold, happened, limit.Until.Label, limit.Declaration.Words.Clauses, year, isCounted: false));
        }
    }

    /// <summary>Warns of a period that was counted all the same.</summary>
    public static void Warn(CompiledProcedure procedure, CaseFold fold, CaseEvent happened, List<Refusal> warnings)
    {
        foreach (var period in procedure.Periods)
        {
            if (
                period.Since == happened.Kind
                    && period.Declaration.RestDay is not null
                    && !HangsOnRestDays(period.Rule)
                    && Unknown(period.Rule, happened, procedure.Calendar) is { } year)
                warnings.Add(
                    Of(procedure, fold, happened, period.Declaration.Label, period.Declaration.Clauses, year, isCounted: true));
        }
    }

    private static bool HangsOnRestDays(CountingRule rule) => rule.WorkingDaysOnly || rule.RollsOverRestDay;

    private static int? Unknown(CountingRule rule, CaseEvent happened, RestDayCalendar calendar)
    {
        var counted = rule.Count(happened.Date, calendar);
        // Where calendar days count, nothing but the last of them is asked for.
        var first = rule.WorkingDaysOnly ? counted.FirstDay.Year : counted.LastDay.Year;
        for (var year = first; year <= counted.LastDay.Year; year++)
        {
            if (!calendar.Knows(year))
                return year;
        }

        return null;
    }

    private static Refusal Of(
        CompiledProcedure procedure,
        CaseFold fold,
        CaseEvent happened,
        LocalizedText label,
        ImmutableArray<string> clauses,
        int year,
        bool isCounted)
    {
        var detail = year.ToString(CultureInfo.InvariantCulture);
        if (procedure.Declaration.Refusals.CalendarYearUnknown is { } words)
            return Refusal.Of(words, new(detail, null, null, fold.State.State.Label, happened.Kind!.Label));
        return new(
            $"{Code}:{detail}",
            isCounted
                ? CaseSentences.UnknownRestDay(detail, label)
                : CaseSentences.UncountableDays(detail, label),
            CaseSentences.AddYear(detail),
            clauses);
    }
}
