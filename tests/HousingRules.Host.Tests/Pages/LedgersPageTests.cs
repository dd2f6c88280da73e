using System.Globalization;
using System.IO.Compression;
using System.Net;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Ledgers;

namespace HousingRules.Host.Tests.Pages;

/// <summary>The ledgers in a browser: figures that add up, each leading to its cases, and to nobody else's.</summary>
[Collection(OfTheBooks.Name)]
public sealed class LedgersPageTests(BooksService books)
{
    private const string County = "样例县";
    private const string Day = "2020-06-24";
    private static readonly string[] Towns = ["东岭镇", "西河街道", "南泉镇", "北山镇"];

    [Theory]
    [InlineData("county", Day)]
    [InlineData("county", "2020-06-12")]
    [InlineData("county", "2020-07-15")]
    [InlineData("town-1", Day)]
    [InlineData("village-2-1", Day)]
    public async Task Every_level_adds_up_to_the_same(string login, string day)
    {
        var browser = await books.AsAsync(login);
        var totals = new List<string>();
        foreach (var level in new[] { "county", "town", "village" })
        {
            var rows = OnPage.Rows(await browser.ReadAsync($"/ledgers?on={day}&level={level}"), "places");
            var (lines, total) = (rows[1..^1], rows[^1]);
            for (var column = 1; column <= 9; column++)
                Assert.Equal(OnPage.Number(total[column]), lines.Sum(l => OnPage.Number(l[column])));
            totals.Add(string.Join('|', total));
        }

        Assert.Single(totals.Distinct());
    }

    [Fact]
    public async Task Every_number_leads_to_a_list_of_exactly_that_many()
    {
        var browser = await books.AsAsync("county");
        foreach (var page in new[] { $"/ledgers?on={Day}&level=town", $"/ledgers?on=2020-07-15&at=town&county={County}&town={Towns[1]}" })
        {
            var numbers = OnPage.Links(await browser.ReadAsync(page))
                .Where(l => l.Path.StartsWith("/ledgers/cases", StringComparison.Ordinal))
                .ToList();
            Assert.True(numbers.Count > 60, $"Only {numbers.Count} numbers lead anywhere.");
            foreach (var (path, words) in numbers.Distinct())
                Assert.Equal((path, OnPage.Number(words)), (path, await CountAsync(browser, path)));
        }
    }

    [Fact]
    public async Task Each_figure_of_every_place_is_the_sum_of_what_its_cases_have()
    {
        var book = await books.Service.Get<LedgerBooks>().BookAsync(new(County), new(2020, 7, 15));
        var problems = book.Headings(BookSubject.Problem);
        Assert.True(problems.Length > 2);
        Assert.True(book.Headings(BookSubject.Route).Length > 1 && book.Headings(BookSubject.Milestone).Length > 1);
        foreach (var place in Enum.GetValues<LedgerLevel>().SelectMany(l => book.Places(l, BookPlace.Everything)).Append(
            BookPlace.Everything))
        {
            var line = book.Line(place)!;
            foreach (var (problem, counts) in line.Problems)
            {
                Assert.Equal(counts.Found, Sum(BookFigure.Found, problem));
                Assert.Equal(counts.Open, Sum(BookFigure.Open, problem));
                Assert.Equal(counts.Overdue, Sum(BookFigure.Overdue, problem));
                Assert.Equal(counts.ClosePending, Sum(BookFigure.ClosePending, problem));
                Assert.Equal(counts.Closed, Sum(BookFigure.Closed, problem));
                Assert.Equal(counts.ClosedLate, Sum(BookFigure.ClosedLate, problem));
                Assert.Equal(counts.Withdrawn, Sum(BookFigure.Withdrawn, problem));
                Assert.Equal(counts.Reopened, Sum(BookFigure.Reopened, problem));
            }

            Assert.All(line.Awaited, a => Assert.Equal(a.Count, Sum(BookFigure.Awaited, a.Heading)));
            foreach (var route in line.Routes)
            {
                Assert.Equal(route.Due.Count, Sum(BookFigure.Due, route.Route));
                Assert.Equal(route.Agreed.Count, Sum(BookFigure.Agreed, route.Route));
                Assert.Equal(route.Paid.Count, Sum(BookFigure.Paid, route.Route));
                var paid = book.CasesOf(place, BookFigure.Paid, route.Route);
                Assert.Equal(route.Paid.Yuan, paid.Sum(c => BookFigure.Paid.Yuan!(c.Case, route.Route)));
            }

            Assert.All(line.States, s => Assert.Equal(s.Count, Sum(BookFigure.InState, s.Heading)));
            Assert.All(line.Marks, m => Assert.Equal(m.Count, Sum(BookFigure.Marked, m.Heading)));
            Assert.Equal(line.StructurallyLate, Sum(BookFigure.LateFromTheStart, null));
            foreach (var milestone in line.Milestones)
            {
                Assert.Equal(milestone.Met, Sum(BookFigure.Met, milestone.Milestone));
                Assert.Equal(milestone.MetLate, Sum(BookFigure.MetLate, milestone.Milestone));
                Assert.Equal(milestone.Remaining, Sum(BookFigure.Remaining, milestone.Milestone));
                Assert.Equal(milestone.Overdue, Sum(BookFigure.MissedDay, milestone.Milestone));
            }

            int Sum(BookFigure figure, object? about) => book.CasesOf(place, figure, about).Sum(c => c.Count);
        }
    }

    [Theory]
    [InlineData("town-1", "东岭镇")]
    [InlineData("village-1-1", "东岭镇")]
    [InlineData("village-3-2", "南泉镇")]
    public async Task Nobody_sees_the_figures_of_another_place(string login, string own)
    {
        var county = await (await books.AsAsync("county")).ReadAsync($"/ledgers?on={Day}&level=town");
        var browser = await books.AsAsync(login);
        foreach (var path in new[]
        {
            $"/ledgers?on={Day}",
            $"/ledgers?on={Day}&level=town",
            $"/ledgers?on={Day}&level=village",
            $"/ledgers/cases?on={Day}&level=village&figure=cases",
        })
        {
            var page = await browser.ReadAsync(path);
            Assert.Contains(own, page, StringComparison.Ordinal);
            Assert.All(Towns.Where(t => t != own), other => Assert.DoesNotContain(other, page, StringComparison.Ordinal));
        }

        foreach (var other in Towns.Where(t => t != own))
        {
            var place = $"at=town&county={County}&town={other}";
            Assert.Equal(0, await CountAsync(browser, $"/ledgers/cases?on={Day}&level=village&figure=cases&{place}"));
            Assert.Equal("0", OnPage.Rows(await browser.ReadAsync($"/ledgers?on={Day}&{place}"), "places")[^1][1]);
        }

        var line = OnPage.Rows(county, "places").Single(r => r[0] == own);
        var total = OnPage.Rows(await browser.ReadAsync($"/ledgers?on={Day}&level=town"), "places")[^1];
        Assert.Equal(login.StartsWith("town", StringComparison.Ordinal), line[1..].SequenceEqual(total[1..]));
    }

    [Fact]
    public async Task On_the_day_before_the_first_case_there_is_nothing()
    {
        var browser = await books.AsAsync("county");
        var opened = await FirstDayAsync();

        var before = await browser.ReadAsync($"/ledgers?on={opened.AddDays(-1):yyyy-MM-dd}");
        var on = await browser.ReadAsync($"/ledgers?on={opened:yyyy-MM-dd}");

        Assert.Equal("0", OnPage.Rows(before, "places")[^1][1]);
        Assert.NotEqual("0", OnPage.Rows(on, "places")[^1][1]);
    }

    [Fact]
    public async Task Before_the_first_policy_there_are_no_ledgers_and_the_page_says_so()
    {
        using var answer = await (await books.AsAsync("county")).GetAsync("/ledgers?on=2019-12-31");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2019-12-31 还没有施行的政策", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ledgers?on=tomorrow")]
    [InlineData("/ledgers?on=2020-02-30")]
    [InlineData("/ledgers?on=9999-12-31")]
    [InlineData("/ledgers?on=2020-06-24&on=2020-06-25")]
    [InlineData("/ledgers?on=0001-01-01")]
    [InlineData("/ledgers?level=province")]
    [InlineData("/ledgers?level=-1")]
    [InlineData("/ledgers?at=planet")]
    [InlineData("/ledgers?at=town&town=%00")]
    [InlineData("/ledgers/cases")]
    [InlineData("/ledgers/cases?figure=all")]
    [InlineData("/ledgers/cases?figure=open&about=<script>alert(1)</script>")]
    [InlineData("/ledgers/cases?figure=open&about=' or 1=1 --")]
    [InlineData("/ledgers/cases?figure=cases&about=listed")]
    [InlineData("/ledgers/cases?figure=open&on=x")]
    [InlineData("/ledgers/workbook?on=x")]
    [InlineData("/ledgers/workbook?on=2019-01-01")]
    public async Task What_cannot_be_asked_is_answered_as_a_mistake(string path)
    {
        using var answer = await (await books.AsAsync("county")).GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_with_a_strange_name_is_a_place_without_cases()
    {
        using var answer = await (await books.AsAsync("county"))
            .GetAsync("/ledgers?at=village&county=%3Cb%3E&town=%27--&village=%22%3E%3Cscript%3E");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal("0", OnPage.Rows(page, "places")[^1][1]);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_deadline_is_drawn_with_its_words_and_nothing_inline()
    {
        var page = await (await books.AsAsync("county")).ReadAsync($"/ledgers?on={Day}&level=town");

        var charts = page.Split("<figure class=\"chart\"").Skip(1)
            .Select(c => c[..c.IndexOf("</figure>", StringComparison.Ordinal)])
            .ToList();
        Assert.True(charts.Count > 1);
        Assert.All(charts, chart =>
        {
            Assert.Contains("<title", chart, StringComparison.Ordinal);
            Assert.Contains("<desc", chart, StringComparison.Ordinal);
            Assert.Contains("class=\"met", chart, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(OnPage.Ids(page).Count(), OnPage.Ids(page).Distinct().Count());
    }

    [Fact]
    public async Task The_workbook_holds_what_one_sees_and_no_more()
    {
        var all = await SheetsAsync("county");
        var town = await SheetsAsync("town-1");

        Assert.Contains(Towns[1], all, StringComparison.Ordinal);
        Assert.Contains(Towns[0], town, StringComparison.Ordinal);
        Assert.All(Towns[1..], other => Assert.DoesNotContain(other, town, StringComparison.Ordinal));

        async Task<string> SheetsAsync(string login)
        {
            using var answer = await (await books.AsAsync(login)).GetAsync($"/ledgers/workbook?on={Day}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
            return string.Concat(zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            }));
        }
    }

    [Fact]
    public async Task Ledgers_are_for_whoever_works_on_cases()
    {
        using var stranger = new Serving.Browser(books.Service);
        foreach (var path in new[] { "/ledgers", "/ledgers/cases?figure=cases", "/ledgers/workbook" })
        {
            Assert.StartsWith("/sign-in", Goal(await stranger.GetAsync(path)), StringComparison.Ordinal);
            Assert.StartsWith("/forbidden", Goal(await (await books.AsAsync("idle")).GetAsync(path)), StringComparison.Ordinal);
        }

        static string Goal(HttpResponseMessage answer) =>
            new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!).PathAndQuery;
    }

    private static async Task<int> CountAsync(Serving.Browser browser, string path)
    {
        var page = await browser.ReadAsync(path);
        const string Counted = "data-count=\"";
        var counted = OnPage.Number(OnPage.Between(page, Counted, "\" data-cases")[Counted.Length..]);
        var listed = 0;
        for (var next = path; next is not null;)
        {
            page = await browser.ReadAsync(next);
            listed += OnPage.Rows(page, "cases").Skip(1).Sum(row => OnPage.Number(row[3]));
            next = OnPage.Links(page).Where(l => l.Words == "下一页").Select(l => l.Path).FirstOrDefault();
        }

        Assert.Equal(counted, listed);
        return counted;
    }

    private async Task<DateOnly> FirstDayAsync()
    {
        await using var connection = await books.Service.Get<Database>().OpenAsync();
        return DateOnly.Parse(
            (await Dapper.SqlMapper.ExecuteScalarAsync<string>(connection, "select min(legal_day) from case_event where version = 1"))!,
            CultureInfo.InvariantCulture);
    }
}
