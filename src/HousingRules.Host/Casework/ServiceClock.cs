namespace HousingRules.Host.Casework;

/// <summary>What day it is in the county.</summary>
/// <param name="time">The machine's clock.</param>
/// <param name="zone">Where the county lies.</param>
/// <param name="days">How many days the county's calendar goes ahead of the machine's: 0, but for a county that only shows how things
/// go.</param>
internal sealed class ServiceClock(TimeProvider time, TimeZoneInfo zone, int days = 0)
{
    /// <summary>When something is recorded.</summary>
    public DateTimeOffset Now => Here(time.GetUtcNow());

    /// <summary>The day: nothing can have happened after it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime).AddDays(days);

    /// <summary>A moment as the clocks of the county show it.</summary>
    public DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>The moment in which a day of the machine's calendar begins.</summary>
    public DateTimeOffset Begin(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
