using System.Net;

namespace HousingRules.Host.Tests.Pages;

/// <summary>Cases are found at whosever desk they lie, in one's own place alone.</summary>
public sealed class FindPageTests(PagesService service) : IClassFixture<PagesService>
{
    private static readonly DateOnly Monday = new(2020, 6, 8);

    [Fact]
    public async Task A_case_is_found_by_its_id_at_whosever_desk_it_lies()
    {
        using var village = await service.AsAsync("village", Monday);
        await OpenAsync(village, "found 甲/1");
        using var county = await service.AsAsync("county", Monday);
        Assert.DoesNotContain("found 甲/1", (await county.GetAsync("/")).Main, StringComparison.Ordinal);

        var page = await county.GetAsync($"/cases?id={Uri.EscapeDataString(" found 甲/1 ")}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("found 甲/1", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("found 甲/1", Ids(await county.GetAsync("/cases")));
    }

    [Fact]
    public async Task Cases_of_another_place_are_not_found()
    {
        using var village = await service.AsAsync("village", Monday);
        await OpenAsync(village, "hidden-1");
        using var stranger = await service.AsAsync("stranger", Monday);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/cases?id=hidden-1")).Status);
        Assert.Empty(Ids(await stranger.GetAsync("/cases?town=东岭镇&village=甲村")));
        Assert.Empty(Ids(await stranger.GetAsync("/cases")));
    }

    [Fact]
    public async Task Cases_are_found_by_what_is_unknown_by_their_state_and_by_being_late()
    {
        using var village = await service.AsAsync("village", Monday);
        await OpenAsync(village, "asked-1");
        var open = (await village.GetAsync("/cases")).Document;
        var option = Assert.Single(open.QuerySelectorAll("#state option"), o => o.TextContent.Trim() == Row(open, "asked-1"));
        var state = option.GetAttribute("value");

        Assert.Contains("asked-1", Ids(await village.GetAsync($"/cases?state={state}")));
        Assert.Contains("asked-1", Ids(await village.GetAsync("/cases?missing=threatensNeighbours")));
        Assert.DoesNotContain("asked-1", Ids(await village.GetAsync("/cases?missing=originalGrade")));
        Assert.DoesNotContain("asked-1", Ids(await village.GetAsync("/cases?overdue=true")));
        using var nextYear = await service.AsAsync("village", Monday.AddYears(1));
        var late = await nextYear.GetAsync("/cases?overdue=true");
        Assert.Contains("asked-1", Ids(late));
        Assert.NotNull(late.Document.QuerySelector("input[name=overdue][checked]"));
    }

    private static async Task OpenAsync(FormBrowser browser, string household) => Assert.Equal(
        HttpStatusCode.OK,
        (await browser.SubmitAsync(
            await browser.GetAsync("/open"),
            "建立案件",
            ("household", household), ("f.categories.registeredPoor", "true"), ("f.originalGrade", "D"))).Status);

    private static IEnumerable<string> Ids(Seen page) => page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent);

    private static string Row(AngleSharp.Dom.IParentNode page, string id) => page.QuerySelectorAll("tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent == id).QuerySelectorAll("td")[1].TextContent.Trim();
}
