using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>The notice beside its rules, what is proved of them, the procedure, and a parameter tried out.</summary>
[Collection(OfTheDemo.Name)]
public sealed class PolicyTests(DemoService service)
{
    private const string Policy = "/policy/yiyuan/2020-06-06";

    [Theory, OnScreens]
    public async Task A_statement_leads_to_what_carries_it_and_back(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);
        await village.GoAsync("/policy");
        await village.FollowAsync(village.Page.Locator("main tbody a").First);

        await village.Page.ClickAsync("#t-N52");
        Assert.EndsWith("#s-N52", village.Page.Url, StringComparison.Ordinal);
        Assert.True(await IsSeenAsync(village, "#s-N52"));
        await village.Page.Locator("#s-N52 li a").First.ClickAsync();
        var carrier = new Uri(village.Page.Url).Fragment[1..];
        Assert.True(await IsSeenAsync(village, $"[id='{Uri.UnescapeDataString(carrier)}']"));
        await village.Page.ClickAsync("#s-N52 h3 a");
        Assert.EndsWith("#t-N52", village.Page.Url, StringComparison.Ordinal);
    }

    [Theory, OnScreens]
    public async Task The_procedure_is_drawn_and_told_in_words(Screen screen)
    {
        await using var town = await service.VisitAsync("town-1", screen);
        await town.GoAsync(Policy);

        await town.FollowAsync("办理程序");

        var drawn = (await town.Page.Locator("svg.procedure").BoundingBoxAsync())!;
        Assert.True(drawn is { Width: > 300, Height: > 300 }, $"{drawn.Width} x {drawn.Height}");
        await town.SeesAsync("村级公示中", "#procedure-table");
    }

    [Theory, OnScreens]
    public async Task What_is_proved_is_told_with_the_digest_of_what_it_is_proved_of(Screen screen)
    {
        await using var county = await service.VisitAsync("county", screen);

        await county.GoAsync($"{Policy}/proved");
        for (var i = 0; i < 30 && await county.Page.Locator("#proof").CountAsync() == 0; i++)
            await county.GoAsync($"{Policy}/proved");

        Assert.Matches("[0-9a-f]{64}", await county.ReadAsync("#proof code.digest"));
        await county.SeesAsync("规则中发现的问题", "#rules-found");
    }

    [Theory, OnScreens]
    public async Task Another_value_is_tried_on_the_households_of_ones_own_place(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);
        await village.GoAsync($"{Policy}/try");

        await village.TurnAsync(() => village.Page.Locator("form.trial button").First.ClickAsync());

        await village.SeesAsync("→", "#tried-title");
        await village.SeesAsync("112", "#tried");
        await village.PictureAsync("tried");
    }

    private static Task<bool> IsSeenAsync(Visitor visitor, string selector) => visitor.Page.Locator(selector).EvaluateAsync<bool>(
        "e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }");
}
