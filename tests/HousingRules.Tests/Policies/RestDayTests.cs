namespace HousingRules.Tests.Policies;

/// <summary>The rest days of 2020, as the General Office of the State Council arranged them (国办发明电〔2019〕16号, 〔2020〕1号).</summary>
public sealed class RestDayTests
{
    [Theory]
    [InlineData("2020-01-01", "New Year")]
    [InlineData("2020-01-31", "Spring Festival, as extended")]
    [InlineData("2020-02-01", "Saturday that the extension freed again")]
    [InlineData("2020-02-02", "last day of the extension")]
    [InlineData("2020-04-06", "Qingming")]
    [InlineData("2020-05-01", "Labour Day")]
    [InlineData("2020-05-05", "last day of Labour Day")]
    [InlineData("2020-06-13", "Saturday")]
    [InlineData("2020-06-25", "Dragon Boat")]
    [InlineData("2020-06-27", "Saturday of Dragon Boat")]
    [InlineData("2020-10-08", "last day of National Day")]
    public void Nobody_works_on(string day, string because) => Assert.True(Some.Yiyuan.Calendar.IsRestDay(Day(day)), because);

    [Theory]
    [InlineData("2020-01-19", "Sunday worked for the Spring Festival")]
    [InlineData("2020-02-03", "first day after the extension")]
    [InlineData("2020-04-26", "Sunday worked for Labour Day")]
    [InlineData("2020-05-06", "day after Labour Day")]
    [InlineData("2020-05-09", "Saturday worked for Labour Day")]
    [InlineData("2020-06-24", "day before Dragon Boat")]
    [InlineData("2020-06-28", "Sunday worked for Dragon Boat")]
    [InlineData("2020-09-27", "Sunday worked for National Day")]
    [InlineData("2020-10-09", "day after National Day")]
    [InlineData("2020-10-10", "Saturday worked for National Day")]
    public void Offices_are_open_on(string day, string because) => Assert.False(Some.Yiyuan.Calendar.IsRestDay(Day(day)), because);

    // 366 days, 104 of them Saturdays and Sundays: 19 weekdays off, 6 weekend days worked.
    [Fact]
    public void The_year_has_249_working_days()
    {
        var days = Enumerable.Range(0, 366).Select(n => new DateOnly(2020, 1, 1).AddDays(n));

        var worked = days.Count(d => !Some.Yiyuan.Calendar.IsRestDay(d));

        Assert.Equal(249, worked);
    }

    [Fact]
    public void The_next_working_day_after_Dragon_Boat_begins_is_the_Sunday_worked_for_it() =>
        Assert.Equal(Day("2020-06-28"), Some.Yiyuan.Calendar.WorkingDayFrom(Day("2020-06-25")));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
