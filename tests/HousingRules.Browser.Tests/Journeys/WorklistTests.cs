using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>What lies at somebody's desk.</summary>
[Collection(OfTheDemo.Name)]
public sealed class WorklistTests(DemoService service)
{
    private const string Rows = "main tbody tr";

    [Theory, OnScreens]
    public async Task It_is_filtered_by_what_is_late_and_where_cases_stand(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);
        await village.GoAsync("/");
        var all = await village.Page.Locator(Rows).CountAsync();

        await village.Page.SelectOptionAsync("#view", "Overdue");
        await village.PressAsync("查询");
        var late = await village.Page.Locator(Rows).CountAsync();
        Assert.InRange(late, 1, all - 1);
        Assert.Equal(late, await village.Page.Locator($"{Rows} .late").CountAsync());

        await village.Page.SelectOptionAsync("#view", "All");
        await village.Page.SelectOptionAsync("#state", "villagePublicity");
        await village.PressAsync("查询");
        var posted = await village.Page.Locator(Rows).AllInnerTextsAsync();
        Assert.InRange(posted.Count, 1, all - 1);
        Assert.All(posted, row => Assert.Contains("村级公示中", row, StringComparison.Ordinal));
    }

    [Theory, OnScreens]
    public async Task A_county_chooses_a_town_and_then_a_village_and_turns_the_page(Screen screen)
    {
        await using var county = await service.VisitAsync("county", screen);
        await county.GoAsync("/");
        var first = await county.Page.Locator($"{Rows} a").First.InnerTextAsync();

        await county.FollowAsync("下一页");
        Assert.NotEqual(first, await county.Page.Locator($"{Rows} a").First.InnerTextAsync());
        await county.FollowAsync("回到第一页");
        Assert.Equal(first, await county.Page.Locator($"{Rows} a").First.InnerTextAsync());

        await county.Page.SelectOptionAsync("#town", "东岭镇");
        await county.PressAsync("查询");
        await county.Page.SelectOptionAsync("#village", "石门村");
        await county.PressAsync("查询");
        Assert.All(await county.Page.Locator(Rows).AllInnerTextsAsync(), row => Assert.Contains("东岭镇 石门村", row, StringComparison.Ordinal));
    }

    [Theory, OnScreens]
    public async Task A_case_at_another_desk_is_found_by_its_id(Screen screen)
    {
        await using var county = await service.VisitAsync("county", screen);
        await county.GoAsync("/");

        await county.FollowAsync("查找案件");
        await county.Page.FillAsync("#id", "00001");
        await county.PressAsync("查询");

        Assert.Equal("/cases/00001", county.Path);
        await county.SeesAsync("案件 00001");
    }

    [Theory, OnScreens]
    public async Task What_does_not_fit_the_filter_is_told(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);

        await village.GoAsync("/?state=archived");

        await village.SeesAsync("没有符合条件的案件");
    }
}
