using System.Net;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Serving;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>Whose place is where: the names that cases have are offered, and one that no case has is told.</summary>
public sealed class PlacesOfPeopleTests : IAsyncLifetime, IDisposable
{
    private const string Misspelt = "该区域没有案件";
    private const string Words = "该区域现在没有任何案件";
    private readonly TestDatabase _database = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);
    private RunningService _service = null!;
    private Browser _chief = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(_database);
        await _service.Get<PersonStore>().AddAsync(SomePerson.Administrator(), SomePerson.Password);
        _chief = new(_service);
        await _chief.SignInAsync("chief", SomePerson.Password);
    }

    public void Dispose() => _chief.Dispose();

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_names_that_cases_have_are_offered()
    {
        await CaseAsync("1", "北县", "南镇", "甲村");
        await CaseAsync("2", "北县", "东镇", "乙村");

        foreach (var page in new[] { "/people/new", "/keys" })
        {
            var form = await _chief.ReadAsync(page);
            foreach (var (list, name) in new[]
            {
                ("county", "北县"), ("town", "南镇"), ("town", "东镇"), ("village", "甲村"), ("village", "乙村"),
            })
                Assert.Contains($"<option value=\"{name}\">", Offered(form, list), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_place_without_cases_is_told_where_it_is_set_and_in_the_lists()
    {
        await CaseAsync("1", "北县", "南镇", "甲村");

        var added = await AddAsync("li", "北县", "南鎮");
        var right = await AddAsync("wang", "北县", "南镇");
        await _chief.SubmitAsync("/keys", "/keys", ("do", "add"), ("name", "register"), ("role", "county"), ("county", "北縣"));

        Assert.Contains(Words, added, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, right, StringComparison.Ordinal);
        var people = await _chief.ReadAsync("/people");
        Assert.Contains(Misspelt, people.Split(">li</a>")[1].Split("</tr>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Misspelt, people.Split(">wang</a>")[1].Split("</tr>")[0], StringComparison.Ordinal);
        Assert.Contains(Misspelt, await _chief.ReadAsync("/keys"), StringComparison.Ordinal);
        var li = (await _service.Get<PersonStore>().ByLoginAsync("li"))!;
        Assert.Contains(Words, await _chief.ReadAsync($"/people/{li.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_there_is_no_case_at_all_no_place_is_doubted()
    {
        await AddAsync("li", "北县", "南镇");

        Assert.DoesNotContain(Misspelt, await _chief.ReadAsync("/people"), StringComparison.Ordinal);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task People_are_listed_page_by_page_each_once(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var people = new PersonStore(database.Database, TimeProvider.System);
        for (var i = 0; i < 7; i++)
            await people.AddAsync(SomePerson.Of($"p{i}"), null);
        await people.AddAsync(SomePerson.Administrator("zhao"), null);
        await people.ChangeAsync((await people.ByLoginAsync("p2"))! with { IsClosed = true });

        var (listed, after) = (new List<string>(), ((bool, string)?)null);
        for (var page = await people.ListAsync(after, 3); page.Count > 0; page = await people.ListAsync(after, 3))
        {
            listed.AddRange(page.Select(p => p.Login));
            after = (page[^1].IsClosed, page[^1].Login);
        }

        Assert.Equal(["p0", "p1", "p3", "p4", "p5", "p6", "zhao", "p2"], listed);
    }

    [Fact]
    public async Task The_page_leads_on_to_the_next()
    {
        for (var i = 0; i < 60; i++)
            await _service.Get<PersonStore>().AddAsync(SomePerson.Of($"p{i:00}"), null);

        var first = await _chief.ReadAsync("/people");
        var next = first.Split("rel=\"next\"")[0].Split("href=\"")[^1].Split('"')[0];
        var second = await _chief.ReadAsync(next);

        Assert.Contains(">p40</a>", first, StringComparison.Ordinal);
        Assert.DoesNotContain(">p59</a>", first, StringComparison.Ordinal);
        Assert.Contains(">p59</a>", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }

    private static string Offered(string form, string list) =>
        form.Split($"<datalist id=\"{list}-known\">")[1].Split("</datalist>")[0];

    private async Task<string> AddAsync(string login, string county, string town)
    {
        var answer = await _chief.SubmitAsync(
            "/people/new", "/people/new", ("login", login), ("name", login), ("role", "town"), ("county", county), ("town", town));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task CaseAsync(string id, string county, string town, string village)
    {
        var desk = _service.Get<CaseDesk>();
        var opened = await desk.OpenAsync(
            SomePerson.Of($"opener{id}", "county", new Area(county)),
            id,
            new(id, county, town, village),
            procedure => procedure.Policy.NewSheet(),
            new(2020, 6, 8),
            "o");
        Assert.True(opened.IsAccepted);
    }
}
