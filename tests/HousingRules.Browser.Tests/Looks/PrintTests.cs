using System.Text;
using System.Text.RegularExpressions;
using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;
using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Looks;

/// <summary>What comes out of the printer: the file for the archive, and the ledger for the wall.</summary>
[Collection(OfTheDemo.Name)]
public sealed partial class PrintTests(DemoService service)
{
    private static readonly string[] OnScreenOnly = ["header.top", "nav.parts", "section.acts", "form"];

    private static readonly string[] Parts =
    [
        "standing-title", "deadlines-title", "decided-title", "whynot-title", "facts-title", "items-title", "money-title",
        "attachments-title", "timeline-title",
    ];

    [Theory, OnScreens(Screen.Desk, Screen.PhoneWithoutScripts)]
    public async Task A_case_prints_as_a_whole_file_without_what_is_only_for_the_screen(Screen screen)
    {
        await using var visitor = await service.VisitAsync("residentVillageInstructor-1-1", screen);
        await visitor.GoAsync("/cases/00001");
        var answer = visitor.Page.Locator("section[aria-labelledby=whynot-title] details li").First;
        Assert.NotEmpty(await SeenAsync(visitor, OnScreenOnly));
        Assert.False(await answer.IsVisibleAsync());

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await SeenAsync(visitor, OnScreenOnly));
        Assert.Equal(Parts, await SeenAsync(visitor, Parts.Select(id => $"section[aria-labelledby={id}]"), p => p[24..^1]));
        Assert.True(await answer.IsVisibleAsync());
        await visitor.PictureAsync("case-printed");
    }

    [Theory, OnScreens(Screen.Desk)]
    public async Task Case_and_ledger_go_on_paper(Screen screen)
    {
        await using var visitor = await service.VisitAsync("countyHousingBureau", screen);
        foreach (var path in new[] { "/cases/00001", "/ledgers?level=village", "/policy/yiyuan/2020-06-06/procedure" })
        {
            await visitor.GoAsync(path);
            var paper = await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true });
            Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(paper)), 1, 30);
        }
    }

    private static async Task<List<string>> SeenAsync(Visitor visitor, IEnumerable<string> selectors, Func<string, string>? named = null)
    {
        var seen = new List<string>();
        foreach (var selector in selectors)
        {
            foreach (var part in await visitor.Page.Locator(selector).AllAsync())
            {
                if (await part.IsVisibleAsync())
                    seen.Add(named is null ? selector : named(selector));
            }
        }

        return seen;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
