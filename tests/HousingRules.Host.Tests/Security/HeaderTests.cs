using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Builder;

namespace HousingRules.Host.Tests.Security;

/// <summary>What goes with every answer, whatever became of the question.</summary>
public sealed class HeaderTests : IAsyncLifetime
{
    private GuardedService _service = null!;
    private Subject _case = null!;

    public async Task InitializeAsync()
    {
        _service = await GuardedService.StartAsync(
            options: o => o with { BehindProxy = true, Limits = new() { RequestsPerMinute = 1_000_000 } },
            map: app =>
            {
                app.MapGet("/breaks", (Func<string>)(() => throw new InvalidOperationException("broken"))).AllowAnonymous();
                app.MapGet("/api/breaks", (Func<string>)(() => throw new InvalidOperationException("broken"))).AllowAnonymous();
            });
        _case = await _service.PlantAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Every_answer_keeps_browsers_from_running_framing_and_guessing()
    {
        var visitor = await _service.AsAsync("town", new Area(_case.County, _case.Town), administers: true);
        var paths = _service.Doors.Where(d => d is { Method: "GET" } && !d.IsOfProofs)
            .SelectMany(d => Questions.Of(d, _case))
            .Select(q => q.Path)
            .Concat(["/nothing", "/api/nothing", "/api/v1/cases/nothing", "/cases/nothing", "/health/nothing", "/status/500"]);
        foreach (var path in paths)
        {
            using var answer = await visitor.Browser.GetAsync(path);
            AssertGuarded(path, answer);
            if (!path.StartsWith("/assets/", StringComparison.Ordinal))
                Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{path}: {answer.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("/breaks")]
    [InlineData("/api/breaks")]
    public async Task So_does_the_answer_when_the_service_fails(string path)
    {
        using var answer = await _service.Nobody().Browser.GetAsync(path);

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.DoesNotContain("broken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertGuarded(path, answer);
    }

    [Fact]
    public async Task A_page_that_fails_in_its_middle_says_so_in_words()
    {
        var visitor = await _service.AsAsync("town", new Area(_case.County, _case.Town));
        await using var connection = await _service.Database.OpenAsync();
        await Dapper.SqlMapper.ExecuteAsync(connection, "drop table case_desk");

        using var answer = await visitor.Browser.GetAsync("/");

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertGuarded("/", answer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cookies_are_the_service_s_own_and_go_over_https_only_where_there_is_https(bool https)
    {
        var browser = _service.Nobody().Browser;
        foreach (var path in new[] { "/sign-in", "/language/en?back=/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (https)
                request.Headers.Add("X-Forwarded-Proto", "https");
            using var answer = await browser.SendAsync(request);
            foreach (var cookie in answer.Headers.GetValues("Set-Cookie"))
            {
                Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Equal(https, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("/案件/一")]
    [InlineData("/a b?c=d&e=<script>")]
    [InlineData("/\u202Ex")]
    public async Task A_way_back_leads_into_the_service_and_breaks_no_answer(string back)
    {
        using var answer = await _service.Nobody().Browser.GetAsync($"/language/zh?back={Uri.EscapeDataString(back)}");

        Assert.Equal(302, (int)answer.StatusCode);
        var goal = new Uri(_service.Running.Address, answer.Headers.Location!);
        Assert.Equal(_service.Running.Address.Authority, goal.Authority);
        Assert.DoesNotContain(answer.Headers, h => h.Value.Any(v => v.Contains("a=b", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_typed_by_its_own_address_says_its_words()
    {
        foreach (var (path, status) in new[] { ("/status/404", 404), ("/status/403", 404), ("/error", 404), ("/status/7", 404) })
        {
            using var answer = await _service.Nobody().Browser.GetAsync(path);

            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static void AssertGuarded(string path, HttpResponseMessage answer)
    {
        foreach (var (header, value) in new[]
        {
            ("Content-Security-Policy", "default-src 'self'"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
        })
            Assert.True(
                answer.Headers.TryGetValues(header, out var said) && said.Single().StartsWith(value, StringComparison.Ordinal),
                $"{path} ({answer.StatusCode}) has no {header}");
    }
}
