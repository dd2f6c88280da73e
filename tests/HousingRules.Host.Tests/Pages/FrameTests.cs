using System.Net;
using System.Text.RegularExpressions;
using Language = HousingRules.Facts.Language;

namespace HousingRules.Host.Tests.Pages;

/// <summary>What all pages have: headers, both languages, a way out of errors, and nothing for those who did not sign in.</summary>
public sealed partial class FrameTests(PagesService service) : IClassFixture<PagesService>
{
    private static readonly DateOnly Monday = new(2020, 6, 8);

    public static TheoryData<string> Pages => ["/", "/open", "/cases/frame-1", "/nothing/here", "/forbidden", "/error"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_whole_in_both_languages(string path)
    {
        using var village = await service.AsAsync("village", Monday);
        await village.SubmitAsync(await village.GetAsync("/open"), "建立案件", ("household", "frame-1"), ("f.originalGrade", "C"));

        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            using var browser = await service.AsAsync("village", Monday, language == Language.English);
            var page = await browser.GetAsync(path);

            Assert.Equal(language == Language.Chinese ? "zh-CN" : "en", page.Document.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.NotEqual("", page.Document.Title);
            Assert.Equal("#main", page.Document.QuerySelector("a.skip")!.GetAttribute("href"));
            Assert.Empty(page.Document.QuerySelectorAll("[style], style, script, [onclick]"));
            Assert.All(page.Document.QuerySelectorAll(
                "main input:not([type=hidden]):not([type=radio]):not([type=checkbox]), main select, main textarea"), input =>
                Assert.NotNull(page.Document.QuerySelector($"label[for='{input.Id}']")));
            Assert.Equal(page.Document.QuerySelectorAll("[id]").Length,
                page.Document.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
            AssertHeadingsInOrder(page);
            AssertWords(page, language);
        }
    }

    [Fact]
    public async Task The_language_is_switched_and_leads_back_into_the_service_only()
    {
        using var browser = await service.AsAsync("village", Monday);

        var page = await browser.GetAsync(
            (await browser.GetAsync("/?view=Overdue")).Document.QuerySelector("a[hreflang]")!.GetAttribute("href")!);
        Assert.Equal("/?view=Overdue", page.Address.PathAndQuery);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        foreach (var outside in new[] { "//example.org", "/\\example.org", "https://example.org", "/\r\nX: y" })
            Assert.Equal("/", (await browser.GetAsync($"/language/zh?back={Uri.EscapeDataString(outside)}")).Address.PathAndQuery);
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere_and_nothing_is_kept_in_a_cache()
    {
        using var browser = await service.AsAsync("village", Monday);
        var page = await browser.GetAsync("/");

        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        var sheet = await browser.GetAsync(page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal(TimeSpan.FromDays(365), sheet.Headers.CacheControl!.MaxAge);
        Assert.All(page.Document.QuerySelectorAll("[src], link[href]"), e =>
            Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_did_not_sign_in_is_sent_there()
    {
        using var nobody = await service.AsAsync(null, Monday);
        foreach (var path in new[] { "/", "/open", "/cases/1", "/cases/1/correct/2" })
            Assert.StartsWith("/sign-in?back=", (await nobody.GetAsync(path)).Address.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("idle", "您还没有办理案件的角色")]
    [InlineData("admin", "只管理人员和操作日志")]
    public async Task Who_has_no_role_is_told_so(string login, string words)
    {
        using var browser = await service.AsAsync(login, Monday);

        Assert.Contains(words, (await browser.GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/cases/1")).Status);
    }

    [Theory]
    [InlineData("/cases/%00")]
    [InlineData("/cases/%EF%BF%BD")]
    [InlineData("/?town=%00&state=%00&after=%00%00%00%00%00%00%00%00%00%00%00%00")]
    [InlineData("/?after=9999-99-99'or''='&view=7&state=';drop table person;--")]
    [InlineData("/nothing/here")]
    [InlineData("/cases/1/record")]
    public async Task No_address_breaks_a_page(string path)
    {
        using var browser = await service.AsAsync("county", Monday);

        Assert.True((int)(await browser.GetAsync(path)).Status < 500);
    }

    private static void AssertHeadingsInOrder(Seen page)
    {
        var levels = page.Document.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First}, h{pair.Second}"));
    }

    // Chinese stands on an English page only where it is marked as Chinese, or names a place or a clause.
    private static void AssertWords(Seen page, Language language)
    {
        var body = (AngleSharp.Dom.IElement)page.Document.Body!.Clone();
        foreach (var marked in body.QuerySelectorAll("[lang], .clauses, .brand, .person, dd, td, option").ToList())
            marked.Remove();
        var words = body.TextContent;
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
        if (language == Language.English)
            Assert.False(Han().IsMatch(words), Han().Match(words).Value);
        else
            Assert.False(English().IsMatch(words), English().Match(words).Value);
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]+")]
    private static partial Regex Han();

    // Two words beside one another are a sentence; an id or a name of a policy is one.
    [GeneratedRegex("[A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex English();
}
