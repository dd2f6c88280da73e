using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HousingRules.Evaluation;
using HousingRules.Host.Storage;
using HousingRules.Hosting;
using HousingRules.Verification;

namespace HousingRules.Host.Tests.Pages;

/// <summary>The policy in a browser: the notice beside its rules, what is proved, the procedure, and a parameter tried out.</summary>
[Collection(OfTheBooks.Name)]
public sealed partial class PolicyPagesTests(BooksService books)
{
    private const string Path = "/policy/yiyuan/2020-06-06";

    private Policy Policy => books.Service.Get<PolicySource>().Library.Find("yiyuan/2020-06-06")!;

    [Fact]
    public async Task Every_statement_of_the_notice_appears_once_with_its_colour()
    {
        var notice = NoticeOf(await (await books.AsAsync("village-1-1")).ReadAsync(Path));
        var shown = Chip().Matches(notice).Select(m => (Id: m.Groups[2].Value, Kind: m.Groups[1].Value)).ToList();

        var expected = TextCoverage.Of(Policy).Select(c => (
            c.Statement.Id,
            !c.Carriers.IsEmpty ? "carried" : c.Statement.NotComputable is not null ? "people" : "open"));
        Assert.Equal(expected.Order(), shown.Order());
        Assert.True(shown.Count(s => s.Kind == "people") > 1);
    }

    [Fact]
    public async Task The_notice_is_shown_word_for_word()
    {
        var notice = NoticeOf(await (await books.AsAsync("county")).ReadAsync(Path));
        var words = OnPage.Text(AnyChip().Replace(notice[(notice.IndexOf('>') + 1)..], ""));

        Assert.Equal(Plain(Encoding.UTF8.GetString(Policy.Files["source.txt"].Span)), Plain(words));

        static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task Statements_rules_events_and_deadlines_are_linked_both_ways()
    {
        var page = await (await books.AsAsync("county")).ReadAsync(Path);
        var ids = OnPage.Ids(page).ToList();
        var links = OnPage.Links(page).Where(l => l.Path.StartsWith('#')).Select(l => Uri.UnescapeDataString(l.Path[1..])).ToHashSet();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(links, link => Assert.Contains(link, ids));
        foreach (var kind in new[] { "rule-", "event-", "deadline-" })
            Assert.Contains(links, l => l.StartsWith(kind, StringComparison.Ordinal));
        foreach (var covered in TextCoverage.Of(Policy))
            Assert.Contains($"t-{covered.Statement.Id}", links);
        foreach (var cited in Policy.RuleSets.SelectMany(s => s.Rules).SelectMany(r => r.Clauses))
            Assert.Contains($"s-{cited}", links);
    }

    [Fact]
    public async Task Every_rule_is_readable()
    {
        var page = WebUtility.HtmlDecode(await (await books.AsAsync("county")).ReadAsync(Path));

        foreach (var rule in Policy.RuleSets.SelectMany(s => s.Rules))
        {
            Assert.Contains(rule.Because.Chinese, page, StringComparison.Ordinal);
            Assert.Contains(rule.Expression, page, StringComparison.Ordinal);
        }

        Assert.All(HousingRules.Cases.Procedure.Of(Policy).OpenPoints, p =>
            Assert.Contains(p.Answer.Chinese, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_procedure_is_drawn_in_the_pages_own_style_and_told_as_a_table()
    {
        var page = await (await books.AsAsync("chief")).ReadAsync($"{Path}/procedure");
        var procedure = HousingRules.Cases.Procedure.Of(Policy);

        Assert.Contains("<svg class=\"procedure\" role=\"img\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var rows = OnPage.Rows(page, "procedure-table");
        Assert.Equal(procedure.States.Length, rows.Count - 1);
        Assert.All(procedure.States, s => Assert.Contains(rows, r => r[1].StartsWith(s.Label.Chinese, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_proved_is_told_with_the_digest_and_its_examples_open()
    {
        var browser = await books.AsAsync("county");
        var page = await browser.ReadAsync($"{Path}/proved");
        for (var i = 0; i < 120 && !page.Contains("id=\"proof\"", StringComparison.Ordinal); i++)
        {
            Assert.Contains("正在", page, StringComparison.Ordinal);
            page = await browser.ReadAsync($"{Path}/proved");
        }

        Assert.Contains(Policy.Digest, OnPage.Between(page, "id=\"proof\"", "</dl>"), StringComparison.Ordinal);
        foreach (var (path, _) in OnPage.Links(page).Where(l => l.Path.StartsWith($"{Path}/proved/", StringComparison.Ordinal)).Take(3))
        {
            using var example = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, example.StatusCode);
            Assert.Contains("class=\"explained\"", await example.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Path}/proved/999/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Path}/proved/-1/-2147483648")).StatusCode);
    }

    [Fact]
    public async Task A_parameter_that_is_tried_stores_nothing_and_says_who_changes_where()
    {
        var browser = await books.AsAsync("county");
        var before = await StoredAsync();

        var page = await browser.ReadAsync($"{Path}/try?parameter=uploadRegisteredPoorOnly&value=false");

        Assert.Equal(before, await StoredAsync());
        var (households, changed) = Counted(page);
        Assert.Equal(2000, households);
        Assert.InRange(changed, 1, households);
        Assert.Equal(changed, OnPage.Rows(page, "tried-places").Skip(1).Sum(r => OnPage.Number(r[2])));
        Assert.Equal(Math.Min(changed, 200), OnPage.Rows(page, "tried-households").Count - 1);
    }

    [Fact]
    public async Task A_parameter_is_tried_on_the_households_of_ones_own_place_only()
    {
        const string Tried = $"{Path}/try?parameter=uploadRegisteredPoorOnly&value=false";
        var county = await (await books.AsAsync("county")).ReadAsync(Tried);
        var town = await (await books.AsAsync("town-1")).ReadAsync(Tried);

        Assert.DoesNotContain("西河街道", town, StringComparison.Ordinal);
        Assert.Equal(
            OnPage.Rows(county, "tried-places").Where(r => r[0].StartsWith("东岭镇", StringComparison.Ordinal)).Select(
                r => string.Join('|', r)),
            OnPage.Rows(town, "tried-places").Skip(1).Select(r => string.Join('|', r)));
    }

    [Fact]
    public async Task The_value_it_has_changes_nobody()
    {
        var page = await (await books.AsAsync("town-1")).ReadAsync($"{Path}/try?parameter=publicityDays&value=3");

        Assert.Equal(0, Counted(page).Changed);
    }

    [Theory]
    [InlineData("/try?parameter=nothing&value=1")]
    [InlineData("/try?parameter=publicityDays")]
    [InlineData("/try?parameter=publicityDays&value=many")]
    [InlineData("/try?parameter=publicityDays&value=-1")]
    [InlineData("/try?parameter=publicityDays&value=99999999999999999999")]
    [InlineData("/try?parameter=uploadRegisteredPoorOnly&value=<script>alert(1)</script>")]
    [InlineData("/try?value=1")]
    public async Task What_cannot_be_tried_is_answered_as_a_mistake(string path)
    {
        using var answer = await (await books.AsAsync("village-1-1")).GetAsync(Path + path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/policy/yiyuan/2020-06-07")]
    [InlineData("/policy/nowhere/2020-06-06")]
    [InlineData("/policy/..%2F..%2Fetc/2020-06-06/try")]
    [InlineData("/policy/yiyuan/%3Cscript%3E/proved")]
    [InlineData("/policy/yiyuan/x/procedure")]
    public async Task A_policy_that_is_not_there_is_not_found(string path)
    {
        using var answer = await (await books.AsAsync("county")).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_administers_reads_the_policy_and_has_no_households_to_try_it_on()
    {
        var browser = await books.AsAsync("chief");

        Assert.Contains(Path, await browser.ReadAsync("/policy"), StringComparison.Ordinal);
        foreach (var part in new[] { "", "/procedure", "/try" })
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Path + part)).StatusCode);
        Assert.DoesNotContain(
            "id=\"tried\"",
            await browser.ReadAsync($"{Path}/try?parameter=uploadRegisteredPoorOnly&value=false"),
            StringComparison.Ordinal);
    }

    private static string NoticeOf(string page) => OnPage.Between(page, "class=\"notice-text\"", "</div>");

    private static (int Households, int Changed) Counted(string page)
    {
        var said = Said().Match(page);
        return (OnPage.Number(said.Groups[1].Value), OnPage.Number(said.Groups[2].Value));
    }

    // Everything but the audit and the keys by which browsers are known.
    private async Task<string> StoredAsync()
    {
        await using var connection = await books.Service.Get<Database>().OpenAsync();
        var tables = new StringBuilder();
        foreach (var table in new[] { "case_event", "case_row", "case_desk", "case_missing", "policy_file", "person" })
            tables.Append(table).Append(' ')
                .Append(await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, $"select count(*) from {table}")).Append(' ');
        var sum = await CaseChanges.OfAsync(books.Service.Get<Database>(), Area.Everywhere, default);
        return tables.Append(sum).ToString();
    }

    [GeneratedRegex("<a class=\"statement (\\w+)\" id=\"t-([^\"]+)\"")]
    private static partial Regex Chip();

    [GeneratedRegex("<a class=\"statement.*?</a>", RegexOptions.Singleline)]
    private static partial Regex AnyChip();

    [GeneratedRegex("(\\d+) 户中有 (\\d+) 户的判定会改变")]
    private static partial Regex Said();
}
