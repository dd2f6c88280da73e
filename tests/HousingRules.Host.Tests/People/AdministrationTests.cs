using System.Net;
using System.Text.RegularExpressions;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Serving;
using Microsoft.AspNetCore.Builder;

namespace HousingRules.Host.Tests.People;

/// <summary>Administrators look after people and keys in a browser, and nobody else does.</summary>
public sealed partial class AdministrationTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);
    private RunningService _service = null!;
    private Browser _chief = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(_database, map: app =>
            app.MapGet("/probe", (Microsoft.AspNetCore.Http.HttpContext context) => context.RequiredPerson().Id)
                .RequireAuthorization(PeopleServices.Systems));
        await _service.Get<PersonStore>().AddAsync(SomePerson.Administrator(area: SomePerson.County), SomePerson.Password);
        await _service.Get<PersonStore>().AddAsync(SomePerson.Of("wang"), SomePerson.Password);
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
    public async Task Somebody_who_was_added_signs_in_by_the_password_that_was_shown_once()
    {
        var answer = await _chief.SubmitAsync(
            "/people/new",
            "/people/new",
            ("login", " Li.Na "), ("name", "Li"), ("role", "village"), ("county", "北县"), ("town", "南镇"), ("village", "甲村"));

        var password = await SecretAsync(answer);
        using var browser = new Browser(_service);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("li.na", password)).StatusCode);
        Assert.DoesNotContain(password, await _chief.ReadAsync("/people"), StringComparison.Ordinal);
        Assert.Equal(SomePerson.Village, (await _service.Get<PersonStore>().ByLoginAsync("li.na"))!.Area);
    }

    [Theory]
    [InlineData("", "Li", "village", "北县", "", "")]
    [InlineData("a b", "Li", "village", "北县", "", "")]
    [InlineData("wang", "Li", "village", "北县", "", "")]
    [InlineData("li", " ", "village", "北县", "", "")]
    [InlineData("li", "Li", "", "北县", "", "")]
    [InlineData("li", "Li", "emperor", "北县", "", "")]
    [InlineData("li", "Li", "village", "", "", "")]
    [InlineData("li", "Li", "village", "北县", "", "甲村")]
    public async Task What_is_not_whole_is_refused_and_stays_in_the_form(
        string login, string name, string role, string county, string town, string village)
    {
        var answer = await _chief.SubmitAsync(
            "/people/new",
            "/people/new",
            ("login", login), ("name", name), ("role", role), ("county", county), ("town", town), ("village", village));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"value=\"{login}\"", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(2, (await _service.Get<PersonStore>().ListAsync()).Count);
    }

    [Theory]
    [InlineData("change")]
    [InlineData("reset")]
    [InlineData("close")]
    public async Task What_an_administrator_changes_ends_the_session(string change)
    {
        using var browser = new Browser(_service);
        await browser.SignInAsync("wang", SomePerson.Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/password")).StatusCode);

        await ChangeAsync(change, ("name", "Wang"), ("role", "town"), ("county", "北县"), ("town", "南镇"));

        var answer = await browser.GetAsync("/password");
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_gives_a_password_that_must_be_changed_and_ends_the_old_one()
    {
        var password = await SecretAsync(await ChangeAsync("reset"));

        using var browser = new Browser(_service);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync("wang", SomePerson.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("wang", password)).StatusCode);
        Assert.Equal("/password", (await browser.GetAsync("/people")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Nobody_closes_oneself_or_takes_away_the_last_administrator()
    {
        var chief = (await _service.Get<PersonStore>().ByLoginAsync("chief"))!;

        foreach (var wanted in new[] { "close", "change" })
        {
            var answer = await _chief.SubmitAsync(
                $"/people/{chief.Id}", $"/people/{chief.Id}", ("do", wanted), ("name", "c"), ("role", "county"), ("county", "北县"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        Assert.Equal(chief, await _service.Get<PersonStore>().FindAsync(chief.Id));
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/people/new")]
    [InlineData("/people/some")]
    [InlineData("/keys")]
    [InlineData("/audit")]
    public async Task Every_page_of_administration_is_refused_to_others_and_that_is_written_down(string path)
    {
        using var stranger = new Browser(_service);
        using var officer = new Browser(_service);
        await officer.SignInAsync("wang", SomePerson.Password);

        Assert.StartsWith("/sign-in", (await stranger.GetAsync(path)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.StartsWith("/forbidden", (await officer.GetAsync(path)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        var handedIn = await officer.SubmitAsync("/password", path);
        Assert.StartsWith("/forbidden", handedIn.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        var lines = await _service.Get<AuditReading>().ReadAsync(SomePerson.Of("r", "county", SomePerson.County), new() { Who = "wang" });
        Assert.Equal("refused", lines.Lines[0].Entry.Outcome);
    }

    [Fact]
    public async Task Who_works_for_the_whole_county_reads_its_audit()
    {
        await _service.Get<PersonStore>().AddAsync(SomePerson.Of("officer", "county", SomePerson.County), SomePerson.Password);
        await _service.Get<PersonStore>().AddAsync(SomePerson.Of("elsewhere", "county", new Area("南县")), SomePerson.Password);
        using var there = new Browser(_service);
        await there.SignInAsync("elsewhere", SomePerson.Password);
        using var browser = new Browser(_service);
        await browser.SignInAsync("officer", SomePerson.Password);
        await browser.ReadAsync("/audit");

        var page = await browser.ReadAsync("/audit");

        Assert.Contains("name of officer", page, StringComparison.Ordinal);
        Assert.Contains("查看操作日志", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name of elsewhere", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_said_and_nothing_is_listed()
    {
        using var answer = await _chief.GetAsync("/audit?from=yesterday");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有查询", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<tbody>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_asks_by_its_key_until_it_is_revoked_and_never_by_a_cookie()
    {
        var secret = await SecretAsync(await _chief.SubmitAsync(
            "/keys", "/keys", ("do", "add"), ("name", "register"), ("role", "county"), ("county", "北县")));
        using var system = new Browser(_service);
        var key = Assert.Single(await _service.Get<ApiKeyStore>().ListAsync());

        Assert.Equal($"key:{key.Id}", await (await system.AskAsync("/probe", secret)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _chief.GetAsync("/probe")).StatusCode);
        Assert.StartsWith("/sign-in", (await system.AskAsync("/people", secret)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        await _chief.SubmitAsync("/keys", "/keys", ("do", "revoke"), ("id", key.Id));
        Assert.Equal(HttpStatusCode.Unauthorized, (await system.AskAsync("/probe", secret)).StatusCode);
    }

    [Fact]
    public async Task Every_change_of_people_and_keys_is_a_line()
    {
        await ChangeAsync("reset");
        await ChangeAsync("close");
        await ChangeAsync("reopen");
        await _chief.SubmitAsync("/keys", "/keys", ("do", "add"), ("name", "register"), ("role", "county"), ("county", "北县"));

        var lines = await _service.Get<AuditReading>().ReadAsync(SomePerson.Of("r", "county", SomePerson.County), new() { Who = "chief" });

        Assert.Equal(
            ["changeKeys add", "changePeople reopen", "changePeople close", "changePeople reset"],
            lines.Lines.Take(4).Select(l => $"{l.Entry.Action} {l.Entry.Detail!.Split(' ')[0]}"));
    }

    private async Task<HttpResponseMessage> ChangeAsync(string change, params (string, string)[] values)
    {
        var wang = (await _service.Get<PersonStore>().ByLoginAsync("wang"))!;
        return await _chief.SubmitAsync($"/people/{wang.Id}", $"/people/{wang.Id}", [("do", change), .. values]);
    }

    private static async Task<string> SecretAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Secret().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Secret();
}
