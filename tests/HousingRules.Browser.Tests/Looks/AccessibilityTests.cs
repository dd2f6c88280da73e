using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Looks;

/// <summary>Pages that everybody can read and use: axe finds nothing serious on any of them, for any role.</summary>
[Collection(OfTheDemo.Name)]
public sealed class AccessibilityTests(DemoService service)
{
    [Theory, OnScreens(Screen.Desk, Screen.Phone)]
    public async Task No_page_keeps_anybody_out(Screen screen)
    {
        var found = new List<string>();
        foreach (var person in Tour.Pages.GroupBy(p => p.Login))
        {
            await using var visitor = await service.VisitAsync(person.Key, screen);
            foreach (var (name, _, path) in person)
            {
                await visitor.GoAsync(path);
                found.AddRange((await SeriousAsync(visitor)).Select(f => $"{name}: {f}"));
            }
        }

        Assert.Empty(found);
    }

    [Theory, OnScreens(Screen.Desk)]
    public async Task What_is_refused_keeps_nobody_out_either(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);
        await village.OpenAsync("00001", Papers.Household);
        Assert.Equal(409, village.Status);
        Assert.Empty(await SeriousAsync(village));

        await village.GoAsync("/?state=villagePublicity");
        await village.FollowAsync(village.Page.Locator("main tbody a").First);
        await village.RecordAsync("公示中断", ("date", "2020-06-01"));
        Assert.Equal(422, village.Status);
        Assert.Empty(await SeriousAsync(village));
    }

    [Theory, OnScreens(Screen.Desk)]
    public async Task A_page_that_keeps_somebody_out_would_be_found(Screen screen)
    {
        await using var visitor = await service.VisitAsync(null, screen);
        await visitor.GoAsync("/sign-in");

        await visitor.Page.EvaluateAsync("() => document.querySelector('label[for=login]').remove()");

        Assert.Contains(await SeriousAsync(visitor), f => f.StartsWith("label", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> SeriousAsync(Visitor visitor) =>
        (await visitor.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations
            .Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Take(3).Select(n => $"{v.Id} ({v.Help}): {n.Html}"));
}
