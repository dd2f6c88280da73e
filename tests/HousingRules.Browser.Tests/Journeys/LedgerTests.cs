using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;
using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>The ledgers of three levels, and what stands behind their numbers.</summary>
[Collection(OfTheDemo.Name)]
public sealed class LedgerTests(DemoService service)
{
    [Theory, OnScreens]
    public async Task The_county_is_the_sum_of_its_towns_and_a_town_of_its_villages(Screen screen)
    {
        await using var county = await service.VisitAsync("county", screen);
        await county.GoAsync("/ledgers");

        await county.Page.SelectOptionAsync("#level", "town");
        await county.PressAsync("查看");
        var towns = await county.PlacesAsync(1);
        Assert.Equal(4, towns.Length);
        Assert.Equal(towns.Sum(), await county.TotalAsync(1));

        await county.FollowAsync("东岭镇");
        var villages = await county.PlacesAsync(1);
        Assert.Equal(5, villages.Length);
        Assert.Equal(towns[0], villages.Sum());
    }

    [Theory, OnScreens]
    public async Task A_number_leads_to_its_cases_and_a_case_to_its_page(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);
        await village.GoAsync("/ledgers");
        var open = village.Page.Locator("#places tfoot a").Nth(2);
        var number = await open.InnerTextAsync();

        await village.FollowAsync(open);

        Assert.Equal(number, await village.Page.Locator("#how-many").GetAttributeAsync("data-count"));
        await village.SeesAsync("未销号", "h1");
        await village.FollowAsync(village.Page.Locator("#cases tbody a").First);
        await village.SeesAsync("案件", "h1");
    }

    [Theory, OnScreens]
    public async Task Progress_is_drawn_beside_the_numbers_of_the_same_places(Screen screen)
    {
        await using var town = await service.VisitAsync("town-1", screen);

        await town.GoAsync("/ledgers");

        var chart = town.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("完成核验") }).First;
        var drawn = (await chart.BoundingBoxAsync())!;
        Assert.True(drawn is { Width: > 250, Height: > 60 }, $"{drawn.Width} x {drawn.Height}");
        Assert.Equal(5, await chart.Locator("text.label").CountAsync());
        Assert.Equal(5, await town.Page.Locator("#milestone-1 tbody tr").CountAsync());
        await chart.ScrollIntoViewIfNeededAsync();
        Assert.Equal("rgb(46, 125, 70)", await chart.Locator("rect.met").Nth(1).EvaluateAsync<string>("e => getComputedStyle(e).fill"));
    }

    [Theory, OnScreens]
    public async Task The_workbook_of_a_day_is_saved(Screen screen)
    {
        await using var county = await service.VisitAsync("county", screen);
        await county.GoAsync("/ledgers?on=2020-06-20");

        var saved = await county.Page.RunAndWaitForDownloadAsync(() => county.Page.GetByText("下载电子表格").ClickAsync());

        Assert.EndsWith(".xlsx", saved.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("2020-06-20", saved.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await saved.PathAsync()))[..2]);
    }
}
