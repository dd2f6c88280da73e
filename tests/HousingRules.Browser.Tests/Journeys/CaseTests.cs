using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>A household's case in a browser, day by day.</summary>
public sealed class CaseTests(CountyService service) : IClassFixture<CountyService>
{
    [Theory, OnScreens]
    public async Task A_household_goes_to_the_town_when_its_notice_has_been_up(Screen screen)
    {
        var id = $"notice-{screen}";
        service.SetDay(6, 8);
        await using (var village = await service.VisitAsync("village", screen))
        {
            await village.OpensAsync(id, Papers.Household);
            await village.RecordsAsync("提出申请", Papers.Application);
            await village.RecordsAsync("村集体评议", Papers.Review);
            await village.RecordsAsync("村级公示张贴");

            var waits = village.Page.Locator(".waits", new() { HasText = "报送镇（街道）" }).First;
            Assert.Contains("2020-06-12 起可以登记", await waits.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains("附件二", await waits.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await village.Page.GetByText("登记：报送镇（街道）").CountAsync());
            await village.PictureAsync("case-waits");
        }

        service.SetDay(6, 12);
        await using (var village = await service.VisitAsync("village", screen))
        {
            await village.GoAsync("/");
            await village.FollowAsync(id);
            await village.RecordsAsync("报送镇（街道）");
        }

        await using var town = await service.VisitAsync("town", screen);
        await town.GoAsync("/");
        await town.FollowAsync(id);
        await town.RecordsAsync("镇（街道）审核", ("e.passed", "true"));
    }

    [Theory, OnScreens]
    public async Task What_is_refused_stands_above_its_form_with_the_reason_and_what_was_typed(Screen screen)
    {
        service.SetDay(6, 8);
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"refused-{screen}", Papers.Household);

        await village.RecordAsync("提出申请", [.. Papers.Application, ("date", "2020-06-01"), ("note", "日期写错")]);

        Assert.Equal(422, village.Status);
        await village.SeesAsync("处理办法：", "#problems");
        await village.SeesAsync("依据：", "#problems");
        Assert.Equal("2020-06-01", await village.Page.InputValueAsync("#again-date"));
        Assert.Equal("日期写错", await village.Page.InputValueAsync("#again-note"));
        await village.PictureAsync("case-refused");
        await village.RecordsAsync("提出申请", ("date", "2020-06-08"));
    }

    [Theory, OnScreens]
    public async Task What_cannot_happen_yet_says_why(Screen screen)
    {
        service.SetDay(6, 8);
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"later-{screen}", Papers.Household);

        var later = village.Page.Locator("details", new() { HasText = "现在还不能登记的事项" }).Last;
        Assert.False(await later.Locator(".waits").First.IsVisibleAsync());
        await later.Locator("summary").First.ClickAsync();

        var reasons = later.Locator(".waits", new() { HasText = "村级公示张贴" });
        Assert.True(await reasons.First.IsVisibleAsync());
        Assert.Contains("依据：", await reasons.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, OnScreens]
    public async Task What_nobody_has_established_is_unknown_and_the_page_asks_for_it(Screen screen)
    {
        service.SetDay(6, 8);
        await using var village = await service.VisitAsync("village", screen);

        await village.OpensAsync($"unknown-{screen}", ("f.categories.registeredPoor", "true"));

        await village.SeesAsync("未知，影响判定", "section[aria-labelledby=facts-title]");
        await village.SeesAsync("第三方鉴定", "section[aria-labelledby=facts-title]");
        await village.SeesAsync("有情况尚未查明", "section[aria-labelledby=decided-title]");
        await village.PictureAsync("case-unknown");
    }

    [Theory, OnScreens]
    public async Task A_household_that_has_a_case_is_not_opened_again_and_the_form_keeps_what_was_typed(Screen screen)
    {
        var id = $"twice-{screen}";
        service.SetDay(6, 8);
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync(id, Papers.Household);

        await village.OpenAsync(id, Papers.Household);

        Assert.Equal(409, village.Status);
        await village.SeesAsync("处理办法：", "#problems");
        Assert.Equal("D", await village.Page.InputValueAsync("[name='f.originalGrade']"));
        await village.PictureAsync("open-refused");
    }

    [Theory, OnScreens]
    public async Task What_was_wrong_is_withdrawn_with_a_reason_and_stays_readable(Screen screen)
    {
        service.SetDay(6, 8);
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"corrected-{screen}", Papers.Household);
        await village.RecordsAsync("提出申请", Papers.Application);

        await village.FollowAsync("更正或撤回“提出申请”");
        await village.PictureAsync("correct");
        await village.Page.FillAsync("#withdraw-reason", "填错了户");
        await village.PressAsync("撤回第 2 条");

        await village.SeesAsync("已被第 3 条更正或撤回", "#entry-2");
        await village.SeesAsync("理由：填错了户", "#entry-3");
        Assert.Contains("line-through", await village.Page.Locator("#entry-2 .what")
            .EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"), StringComparison.Ordinal);
        await village.PictureAsync("case-corrected");
    }

    [Theory, OnScreens]
    public async Task What_was_wrong_is_recorded_as_it_was(Screen screen)
    {
        service.SetDay(6, 9);
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"righted-{screen}", [.. Papers.Household, ("day", "2020-06-08")]);
        await village.RecordsAsync("提出申请", Papers.Application);

        await village.FollowAsync("更正或撤回“提出申请”");
        await village.Page.FillAsync("#correct-date", "2020-06-08");
        await village.Page.FillAsync("#correct-reason", "实际前一天提交");
        await village.PressAsync("登记：提出申请");

        await village.SeesAsync("更正第 2 条", "#entry-3");
        await village.SeesAsync("2020-06-08", "#entry-3");
    }
}
