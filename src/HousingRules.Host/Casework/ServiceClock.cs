namespace HousingRules.Host.Casework;

/// <summary>What day it is in the county.</summary>
internal sealed class ServiceClock(TimeProvider time, TimeZoneInfo zone)
{
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
