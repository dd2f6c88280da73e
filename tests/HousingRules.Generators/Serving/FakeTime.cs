namespace HousingRules.Generators.Serving;

/// <summary>A clock that stands where a test puts it; it goes on by a millisecond each time it is looked at.</summary>
internal sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Noon of a day.</summary>
    public static FakeTime On(int year, int month, int day) => new(new(year, month, day, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => Now = Now.AddMilliseconds(1);
}
