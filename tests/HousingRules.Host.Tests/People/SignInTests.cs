using System.Net;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Tests.Serving;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Tests.People;

/// <summary>Signing in and out in a browser.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Wrong = "not the password";

    private readonly TestDatabase _database = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(_database);
        await _service.Get<PersonStore>().AddAsync(SomePerson.Administrator(), SomePerson.Password);
        await _service.Get<PersonStore>().AddAsync(SomePerson.Of("wang"), SomePerson.Password);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Who_signed_in_is_known_until_signing_out()
    {
        using var browser = new Browser(_service);

        Assert.StartsWith("/sign-in", Goal(await browser.GetAsync("/password")), StringComparison.Ordinal);
        Assert.Equal("/password", Goal(await browser.SignInAsync("wang", SomePerson.Password, "/password")));
        Assert.Contains("name of wang", await browser.ReadAsync("/password"), StringComparison.Ordinal);
        Assert.Equal("/sign-in", Goal(await browser.SubmitAsync("/password", "/sign-out")));
        Assert.StartsWith("/sign-in", Goal(await browser.GetAsync("/password")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task It_leads_back_only_into_this_service(string back)
    {
        using var browser = new Browser(_service);

        Assert.Equal("/", Goal(await browser.SignInAsync("wang", SomePerson.Password, back)));
        Assert.Contains(
            "name=\"back\" value=\"/\"",
            await browser.ReadAsync($"/sign-in?back={Uri.EscapeDataString(back)}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_refused_is_told_the_same_whatever_the_reason()
    {
        using var browser = new Browser(_service);
        var told = new List<(HttpStatusCode, string)>();
        foreach (var (login, password) in new[] { ("wang", Wrong), ("nobody", Wrong) })
            told.Add(await RefusalAsync(browser, login, password));
        for (var i = 0; i < Passwords.MostFailures; i++)
            await browser.SignInAsync("wang", Wrong);
        told.Add(await RefusalAsync(browser, "wang", SomePerson.Password));

        Assert.Equal(HttpStatusCode.Unauthorized, told[0].Item1);
        Assert.Single(told.Distinct());
    }

    [Fact]
    public async Task An_address_that_tries_too_often_is_told_to_wait()
    {
        using var browser = new Browser(_service);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= AttemptLimit.MostInAMinute; i++)
            answers.Add((await browser.SignInAsync($"somebody-{i}", Wrong)).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.All(answers.SkipLast(1), answer => Assert.Equal(HttpStatusCode.Unauthorized, answer));
    }

    [Fact]
    public async Task A_form_that_no_page_of_the_service_made_is_refused_and_written_down()
    {
        using var browser = new Browser(_service);
        await browser.SignInAsync("chief", SomePerson.Password);

        var answer = await browser.PostAsync("/people/new", ("login", "thief"), ("name", "thief"), ("administers", "yes"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await _service.Get<PersonStore>().ByLoginAsync("thief"));
        var line = await LineAsync(AuditAction.Ask);
        Assert.Equal(("forged", "/people/new"), (line.Outcome, line.Detail));
    }

    [Fact]
    public async Task A_form_made_for_another_person_is_refused()
    {
        using var browser = new Browser(_service);
        await browser.SignInAsync("wang", SomePerson.Password);
        var page = await browser.ReadAsync("/password");
        var stolen = page.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var other = new Browser(_service);
        await other.SignInAsync("chief", SomePerson.Password);

        var answer = await other.PostAsync(
            "/people/new", ("__RequestVerificationToken", stolen), ("login", "thief"), ("name", "t"), ("administers", "yes"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await _service.Get<PersonStore>().ByLoginAsync("thief"));
    }

    [Fact]
    public async Task Signing_in_by_a_forged_form_is_refused()
    {
        using var browser = new Browser(_service);

        var answer = await browser.PostAsync("/sign-in", ("login", "wang"), ("password", SomePerson.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(browser.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_password_that_was_given_is_changed_before_anything_else()
    {
        var person = SomePerson.Of("new") with { MustChange = true };
        await _service.Get<PersonStore>().AddAsync(person, "given by somebody 8");
        using var browser = new Browser(_service);
        await browser.SignInAsync("new", "given by somebody 8");

        Assert.Equal("/password", Goal(await browser.GetAsync("/people")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(browser, "given by somebody 8", "short")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(browser, Wrong, SomePerson.Password)).StatusCode);
        Assert.Equal("/", Goal(await ChangeAsync(browser, "given by somebody 8", SomePerson.Password)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/password")).StatusCode);
        Assert.False((await _service.Get<PersonStore>().ByLoginAsync("new"))!.MustChange);
    }

    [Fact]
    public async Task No_password_and_no_key_stands_in_the_log_or_the_audit()
    {
        using var browser = new Browser(_service);
        await browser.SignInAsync("wang", SomePerson.Password);
        await browser.SignInAsync(SomePerson.Password, Wrong);
        await ChangeAsync(browser, Wrong, "a new and better 7");
        var (_, key) = await _service.Get<ApiKeyStore>().AddAsync("register", "county", SomePerson.County, "p");
        await browser.AskAsync("/api/anything", key);

        var lines = await _service.Get<AuditReading>().ReadAsync(SomePerson.Of("r", "county", SomePerson.County), new() { Take = 200 });
        var said = string.Join('\n', [.. _service.Logs.Lines.Select(l => l.Text), .. lines.Lines.Select(l => l.ToString())]);
        Assert.NotEmpty(said);
        foreach (var secret in new[] { SomePerson.Password, Wrong, "a new and better 7", key })
        {
            Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Uri.EscapeDataString(secret), said, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void It_starts_without_a_warning() => Assert.DoesNotContain(_service.Logs.Lines, l => l.Level >= LogLevel.Warning);

    [Theory]
    [InlineData("wang", SomePerson.Password, "done")]
    [InlineData("wang", Wrong, "wrong")]
    [InlineData("nobody", Wrong, "unknown")]
    public async Task Signing_in_and_failing_to_is_a_line_of_the_audit(string login, string password, string outcome)
    {
        using var browser = new Browser(_service);

        await browser.SignInAsync(login, password);

        Assert.Equal(outcome, (await LineAsync(AuditAction.SignIn)).Outcome);
    }

    private static Task<HttpResponseMessage> ChangeAsync(Browser browser, string old, string wanted) =>
        browser.SubmitAsync("/password", "/password", ("old", old), ("wanted", wanted), ("again", wanted));

    private static string Goal(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var goal = answer.Headers.Location!;
        return goal.IsAbsoluteUri ? goal.PathAndQuery : goal.OriginalString;
    }

    private static async Task<(HttpStatusCode, string)> RefusalAsync(Browser browser, string login, string password)
    {
        var answer = await browser.SignInAsync(login, password);
        var page = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, page.Split("id=\"mistakes\"")[1].Split("</section>")[0]);
    }

    private async Task<AuditEntry> LineAsync(string action) =>
        (await _service.Get<AuditReading>().ReadAsync(SomePerson.Of("reader", "county", SomePerson.County), new()))
            .Lines.First(l => l.Entry.Action == action).Entry;
}
