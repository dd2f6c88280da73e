using System.Net;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Tests.Serving;

namespace HousingRules.Host.Tests.People;

/// <summary>Where the county has its own sign-in, it says who somebody is, and this service what the person may do.</summary>
public sealed class CountySignInTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);
    private CountyProvider _provider = null!;
    private RunningService _service = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _provider = await CountyProvider.StartAsync();
        _service = await RunningService.StartAsync(
            _database,
            o => o with { OidcAuthority = _provider.Authority, OidcClient = CountyProvider.Client, OidcSecret = CountyProvider.Secret });
        await _service.Get<PersonStore>().AddAsync(SomePerson.Administrator(), SomePerson.Password);
        await _service.Get<PersonStore>().AddAsync(SomePerson.Of("wang"), SomePerson.Password);
        _browser = new(_service);
    }

    public void Dispose() => _browser.Dispose();

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Whom_the_county_names_is_signed_in_and_comes_back_to_the_page()
    {
        var page = await _browser.FollowAsync("/sign-in/county?back=%2Fpassword");

        Assert.Equal((HttpStatusCode.OK, "/password"), (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Contains("name of wang", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("done", "county"), await LineAsync());
    }

    [Fact]
    public async Task A_password_that_was_given_need_not_be_changed_by_whom_the_county_names()
    {
        var wang = (await _service.Get<PersonStore>().ByLoginAsync("wang"))!;
        await _service.Get<Passwords>().SetAsync(wang.Id, Passwords.New(), mustChange: true);
        await _browser.FollowAsync("/sign-in/county");

        Assert.StartsWith("/forbidden", (await _browser.GetAsync("/people")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stranger", "unknown")]
    [InlineData("closed", "closed")]
    public async Task Whom_nobody_here_knows_or_who_was_closed_is_told_so_and_not_signed_in(string login, string outcome)
    {
        await _service.Get<PersonStore>().AddAsync(SomePerson.Of("closed"), null);
        await _service.Get<PersonStore>().ChangeAsync((await _service.Get<PersonStore>().ByLoginAsync("closed"))! with { IsClosed = true });
        _provider.Login = login;

        await RefusedAsync("没有对应的人员");

        Assert.Equal((outcome, "county"), await LineAsync());
    }

    [Fact]
    public async Task A_token_that_the_county_did_not_sign_signs_nobody_in()
    {
        _provider.IsForged = true;

        await RefusedAsync("没有完成");

        Assert.Equal(("failed", "county"), await LineAsync());
    }

    [Fact]
    public async Task Who_refuses_at_the_county_is_not_signed_in()
    {
        _provider.Login = null;

        await RefusedAsync("没有完成");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        var answer = await _browser.GetAsync("/sign-in/county/answer?code=x&state=y");

        Assert.Equal(CountySignInSetup.Failed, answer.Headers.Location!.OriginalString);
        Assert.Empty(_browser.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_county_sign_in_that_cannot_be_reached_is_said_and_administrators_still_come_in()
    {
        await _provider.DisposeAsync();

        await RefusedAsync("没有完成");

        Assert.Equal(HttpStatusCode.Redirect, (await _browser.SignInAsync("chief", SomePerson.Password)).StatusCode);
        _provider = await CountyProvider.StartAsync();
    }

    [Fact]
    public async Task Passwords_of_this_service_are_for_administrators()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await _browser.SignInAsync("wang", SomePerson.Password)).StatusCode);
        Assert.Equal(("elsewhere", null), await LineAsync());
        Assert.Equal("/people", (await _browser.SignInAsync("chief", SomePerson.Password)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_is_added_has_no_password_unless_administering()
    {
        var desk = _service.Get<PeopleDesk>();
        var chief = (await _service.Get<PersonStore>().ByLoginAsync("chief"))!;

        Assert.Null((await desk.AddAsync(chief, new("li", "Li", "village", "北县", null, null, false))).Secret);
        Assert.NotNull((await desk.AddAsync(chief, new("zhao", "Zhao", null, null, null, null, true))).Secret);
        Assert.False((await desk.ResetAsync(chief, (await _service.Get<PersonStore>().ByLoginAsync("li"))!)).IsDone);
    }

    private async Task RefusedAsync(string words)
    {
        var page = await _browser.FollowAsync("/sign-in/county?back=%2Fpassword");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await _browser.GetAsync("/password")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private async Task<(string, string?)> LineAsync()
    {
        var lines = await _service.Get<AuditReading>().ReadAsync(SomePerson.Of("reader", "county", SomePerson.County), new());
        var entry = lines.Lines.First(l => l.Entry.Action == AuditAction.SignIn).Entry;
        return (entry.Outcome, entry.Detail);
    }
}
