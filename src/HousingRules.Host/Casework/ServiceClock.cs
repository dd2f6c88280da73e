namespace HousingRules.Host.Casework;

/// <summary>What day it is in the county.</summary>
internal sealed class ServiceClock(TimeProvider time, TimeZoneInfo zone)
{
    public DateTimeOffset Now => Here(time.GetUtcNow());

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>A moment as the clocks of the county show it.</summary>
    public DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>The moment in which a day begins.</summary>
    public DateTimeOffset Begin(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
