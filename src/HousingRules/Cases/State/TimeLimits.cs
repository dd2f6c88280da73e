namespace HousingRules.Cases;

/// <summary>Says what must follow something else by a day, and what has not.</summary>
internal static class TimeLimits
{
    /// <summary>The last day on which what must follow is in time; null while the limit does not run.</summary>
    public static DateOnly? LastDay(this CompiledTimeLimit limit, CompiledProcedure procedure, CaseFold fold) =>
        fold.OwedSince[limit.Index] is { } since ? limit.Rule.Count(since, procedure.Calendar).LastDay : null;

    /// <summary>Whether what must follow has not followed, and the days are over.</summary>
    public static bool IsPast(this CompiledTimeLimit limit, CompiledProcedure procedure, CaseFold fold, DateOnly day) =>
        limit.LastDay(procedure, fold) is { } last && day > last;

    /// <summary>Whether an event comes too late to be accepted.</summary>
    public static bool IsShut(this CompiledTimeLimit limit, CompiledProcedure procedure, CaseFold fold, EventKind e, DateOnly day) =>
        limit.Declaration.Refuses && limit.Until == e && limit.IsPast(procedure, fold, day);

    /// <summary>Refuses an event that comes too late.</summary>
    public static void Refuse(CompiledProcedure procedure, CaseFold fold, CaseEvent happened, List<Refusal> refusals)
    {
        foreach (var limit in procedure.TimeLimits)
        {
            if (limit.IsShut(procedure, fold, happened.Kind!, happened.Date))
                refusals.Add(limit.Words(procedure, fold));
        }
    }

    /// <summary>The words for it.</summary>
    public static Refusal Words(this CompiledTimeLimit limit, CompiledProcedure procedure, CaseFold fold) => Refusal.Of(
        limit.Declaration.Words,
        new(null, null, limit.LastDay(procedure, fold), fold.State.State.Label, limit.Until.Label));
}
