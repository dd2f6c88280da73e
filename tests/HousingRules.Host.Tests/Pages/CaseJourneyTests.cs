using System.Net;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Pages;

/// <summary>A household's case by the pages alone, as a browser without JavaScript walks through them.</summary>
public sealed class CaseJourneyTests(PagesService service) : IClassFixture<PagesService>
{
    private static readonly DateOnly Monday = new(2020, 6, 8);

    [Fact]
    public async Task A_household_goes_from_the_application_to_the_town_when_its_notice_has_been_up()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "journey-1");
        Assert.Contains("journey-1", (await village.GetAsync("/")).Text, StringComparison.Ordinal);

        page = await RecordAsync(
            page, village, "提出申请", ("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true"));
        page = await RecordAsync(page, village, "村集体评议", ("e.villageCommittees", "true"), ("e.villagerRepresentatives", "true"));
        page = await RecordAsync(page, village, "村级公示张贴");

        var waits = page.Document.QuerySelectorAll(".waits").First(w => w.TextContent.Contains("报送镇（街道）", StringComparison.Ordinal));
        Assert.Contains("2020-06-12 起可以登记", waits.TextContent, StringComparison.Ordinal);
        Assert.Contains("附件二", waits.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("登记：报送镇（街道）", page.Buttons);

        using var later = await service.AsAsync("village", new(2020, 6, 12));
        page = await RecordAsync(await later.GetAsync("/cases/journey-1"), later, "报送镇（街道）");
        using var town = await service.AsAsync("town", new(2020, 6, 12));
        Assert.Contains("登记：镇（街道）审核", (await town.GetAsync("/cases/journey-1")).Buttons);
        Assert.Contains("journey-1", (await town.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_shown_again_with_what_was_typed_why_and_what_to_do()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "refused-1");

        page = await village.SubmitAsync(
            page,
            "登记：提出申请",
            ("date", "2020-06-01"), ("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true"),
                ("note", "日期写错"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var problems = page.Document.QuerySelector("#problems")!.TextContent;
        Assert.Contains("处理办法", problems, StringComparison.Ordinal);
        Assert.Contains("依据", problems, StringComparison.Ordinal);
        var again = FormBrowser.Values(page.Form("登记：提出申请")).ToList();
        Assert.Contains(("date", "2020-06-01"), again);
        Assert.Contains(("note", "日期写错"), again);
        Assert.Equal("problems", page.Form("登记：提出申请").GetAttribute("aria-describedby"));
        page = await village.SubmitAsync(page, "登记：提出申请", ("date", "2020-06-08"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("已保存", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_handed_in_twice_is_recorded_once()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "twice-1");
        (string, string?)[] typed = [("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true")];

        var first = await village.SubmitAsync(page, "登记：提出申请", typed);
        var second = await village.SubmitAsync(page, "登记：提出申请", typed);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(2, second.Document.QuerySelectorAll(".timeline > li").Length);
        var other = await village.SubmitAsync(page, "登记：提出申请", [.. typed, ("note", "另一次")]);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("已经提交过", other.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_slower_sees_what_changed_and_keeps_the_form()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "slower-1");
        (string, string?)[] typed = [("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true"),
            ("note", "慢的")];
        await village.SubmitAsync(await village.GetAsync("/cases/slower-1"), "登记：提出申请", typed[..3]);

        var slower = await village.SubmitAsync(page, "登记：提出申请", typed);

        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        Assert.Contains("第 2 条", slower.Document.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(("note", "慢的"), FormBrowser.Values(slower.Form("登记：提出申请")));
    }

    [Fact]
    public async Task What_was_wrong_is_corrected_with_a_reason_and_stays_readable()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "corrected-1");
        page = await RecordAsync(
            page, village, "提出申请", ("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true"));
        var correct = await village.GetAsync(page.Document.QuerySelector("#entry-2 a[href*=correct]")!.GetAttribute("href")!);

        var refused = await village.SubmitAsync(correct, "登记：提出申请", ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        page = await village.SubmitAsync(correct, "撤回第 2 条", ("reason", "<b>填错了户</b>"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("已被第 3 条更正或撤回", page.Document.QuerySelector("#entry-2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>填错了户</b>", page.Document.QuerySelector("#entry-3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("登记：提出申请", page.Buttons);
        var again = await village.SubmitAsync(correct, "撤回第 2 条", ("reason", "又按了一次"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("corrected-1", again.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_as_markup_is_shown_as_text()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'";
        using var village = await service.AsAsync("village", Monday);

        var page = await OpenAsync(village, hostile);
        page = await RecordAsync(
            page, village, "提出申请", ("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true"),
            ("note", hostile));

        Assert.Contains(hostile, page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hostile, page.Document.QuerySelector("#entry-2")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("img"));
        var list = await village.GetAsync("/");
        Assert.Contains(hostile, list.Text, StringComparison.Ordinal);
        Assert.Empty(list.Document.QuerySelectorAll("img"));
    }

    [Fact]
    public async Task A_case_of_another_place_is_not_there()
    {
        using var village = await service.AsAsync("village", Monday);
        var own = await OpenAsync(village, "elsewhere-1");
        using var stranger = await service.AsAsync("stranger", Monday);

        var page = await stranger.GetAsync("/cases/elsewhere-1");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("没有找到", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere-1", page.Main, StringComparison.Ordinal);
        Assert.Equal(page.Main, (await stranger.GetAsync("/cases/nowhere")).Main);
        Assert.DoesNotContain("elsewhere-1", (await stranger.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/cases/elsewhere-1/correct/2")).Status);
        var token = FormBrowser.Values((await stranger.GetAsync("/")).Form("退出"));
        var form = FormBrowser.Values(own.Form("登记：提出申请")).Where(v => v.Name != "__RequestVerificationToken").Concat(token);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync("/cases/elsewhere-1/record", form)).Status);
        var taken = await OpenAsync(stranger, "elsewhere-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
    }

    [Fact]
    public async Task A_form_that_somebody_else_made_is_not_taken()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "forged-1");
        foreach (var (form, path) in new[] { (page.Form("登记：提出申请"), "/cases/forged-1/record"), (page.Form("登记：提出申请"), "/open/save") })
        {
            var forged = FormBrowser.Values(form).Where(v => v.Name != "__RequestVerificationToken").ToList();
            Assert.Equal(HttpStatusCode.BadRequest, (await village.PostAsync(path, forged)).Status);
        }

        Assert.Single((await village.GetAsync("/cases/forged-1")).Document.QuerySelectorAll(".timeline > li"));
    }

    [Fact]
    public async Task What_is_not_known_is_unknown_and_says_who_establishes_it()
    {
        using var village = await service.AsAsync("village", Monday);

        var page = await OpenAsync(village, "unknown-1", omitted: false);

        var facts = page.Document.QuerySelector("section[aria-labelledby=facts-title]")!.TextContent;
        Assert.Contains("未知，影响判定", facts, StringComparison.Ordinal);
        Assert.Contains("第三方鉴定", facts, StringComparison.Ordinal);
        Assert.Contains("有情况尚未查明", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decision_stands_beside_the_words_of_its_clauses()
    {
        using var village = await service.AsAsync("village", Monday);

        var page = await OpenAsync(village, "decided-1");

        var decided = page.Document.QuerySelector("section[aria-labelledby=decided-title]")!;
        Assert.NotEmpty(decided.QuerySelectorAll("blockquote footer"));
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=whynot-title]"));
    }

    [Fact]
    public async Task A_photograph_is_added_and_seen_where_the_case_is_seen()
    {
        using var village = await service.AsAsync("village", Monday);
        var page = await OpenAsync(village, "attached-1");

        page = await village.UploadAsync(page, "上传附件", "<b>现场</b>.png", AttachmentBytes.Png);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var link = page.Document.QuerySelector("a[href*='/attachments/']")!;
        Assert.Empty(page.Document.QuerySelectorAll("section[aria-labelledby=attachments-title] b"));
        Assert.Equal(HttpStatusCode.OK, (await village.GetAsync(link.GetAttribute("href")!)).Status);
        using var stranger = await service.AsAsync("stranger", Monday);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link.GetAttribute("href")!)).Status);
        var refused = await village.UploadAsync(page, "上传附件", "现场.png", "<script>alert(1)</script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("处理办法", refused.Document.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Seen> OpenAsync(FormBrowser browser, string id, bool omitted = true) => await browser.SubmitAsync(
        await browser.GetAsync("/open"),
        "建立案件",
        ("household", id), ("omitted", omitted ? "true" : null), ("f.categories.registeredPoor", "true"), ("f.originalGrade", "D"));

    private static async Task<Seen> RecordAsync(Seen page, FormBrowser browser, string what, params (string Name, string? Value)[] typed)
    {
        var after = await browser.SubmitAsync(page, $"登记：{what}", typed);
        Assert.True(after.Status == HttpStatusCode.OK, $"{what}: {after.Status} {after.Document.QuerySelector("#problems")?.TextContent}");
        return after;
    }
}
