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

    [Theory]
    [InlineData("/cases?state=nowhere", "#state")]
    [InlineData("/cases?missing=nothing", "#missing")]
    [InlineData("/cases?overdue=yes", "[name=overdue]")]
    [InlineData("/cases?town=别处镇", "#town")]
    [InlineData("/cases?village=甲村", "#town")]
    [InlineData("/cases?town=东岭镇&village=乙村", "#village")]
    [InlineData("/cases?after=%EF%BF%BD", "#state")]
    [InlineData("/?view=1", "#view")]
    [InlineData("/?view=late", "#view")]
    [InlineData("/?state=nowhere", "#state")]
    [InlineData("/?village=甲村", "#state")]
    [InlineData("/?after=2020-06-99abc", "#state")]
    public async Task What_is_not_understood_is_told_and_lists_nothing(string path, string askedAgain)
    {
        using var village = await service.AsAsync("village", Monday);
        await OpenAsync(village, $"misread {path}");
        using var county = await service.AsAsync("county", Monday);

        var page = await county.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("main [role=alert] li"));
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
        Assert.DoesNotContain("没有符合条件的案件", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(askedAgain));
    }

    [Theory]
    [InlineData("county", "/audit?before=soon")]
    [InlineData("admin", "/people?after=soon")]
    public async Task A_page_that_is_none_is_told_and_shows_no_other(string login, string path)
    {
        using var reader = await service.AsAsync(login, Monday);

        var page = await reader.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Document.QuerySelector("main [role=alert]"));
        Assert.Empty(page.Document.QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [InlineData("/cases")]
    [InlineData("/")]
    public async Task What_a_list_was_asked_for_stands_in_its_form(string path)
    {
        using var village = await service.AsAsync("village", Monday);
        await OpenAsync(village, $"kept {path.Length}");
        using var county = await service.AsAsync("county", Monday);
        var state = (await county.GetAsync(path)).Document.QuerySelectorAll("#state option")[1].GetAttribute("value");

        var page = await county.GetAsync($"{path}?town=东岭镇&village=甲村&state={state}");

        var chosen = page.Document.QuerySelectorAll("main form option[selected]").Select(o => o.GetAttribute("value"));
        Assert.Equal(["东岭镇", "甲村", state], chosen.Where(value => value != "All"));
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
