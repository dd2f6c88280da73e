using HousingRules.Generators.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Browser.Tests.Counties;

/// <summary>A county without cases, on a day that the test sets.</summary>
public sealed class CountyService : Served
{
    private const string County = "东山县";
    private const string Town = "东岭镇";
    private readonly FakeTime _time = FakeTime.On(2020, 6, 8);

    /// <summary>Night falls and a day breaks; everybody signs in anew.</summary>
    public void SetDay(int month, int day) => _time.Now = new(2020, month, day, 9, 0, 0, TimeSpan.Zero);

    private protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(_time);

    private protected override string Session(string login) => $"{login} {_time.Now.DayOfYear}";

    private protected override async Task FillAsync()
    {
        await AddAsync("village", "孙村文书", "village", new(County, Town, "甲村"));
        await AddAsync("instructor", "李驻村", "residentVillageInstructor", new(County, Town, "甲村"));
        await AddAsync("town", "周镇助理", "town", new(County, Town));
        await AddAsync("county", "吴股长", "countyHousingBureau", new(County));
        await AddAsync("finance", "郑会计", "countyFinanceBureau", new(County));
        await AddAsync("locked", "王忘记", "village", new(County, Town, "甲村"));
    }
}
