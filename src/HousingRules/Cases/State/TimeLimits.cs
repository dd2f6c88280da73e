namespace HousingRules.Cases;

/// <summary>Says what should have followed something else by a day, and has not.</summary>
internal static class TimeLimits
{
    /// <summary>Whether what must follow has not followed, and the days are over.</summary>
    public static bool IsPast(this CompiledTimeLimit limit, CaseFold fold, DateOnly day) =>
        fold.OwedSince[limit.Index] is { } since && day.DayNumber - since.DayNumber > limit.Days;

    /// <summary>The words for it.</summary>
    public static Refusal Warning(this CompiledTimeLimit limit, CaseFold fold) => Refusal.Of(
        limit.Declaration.Words,
        new(null, null, fold.OwedSince[limit.Index]?.AddDays(limit.Days), fold.State.State.Label, limit.Until.Label));
}
