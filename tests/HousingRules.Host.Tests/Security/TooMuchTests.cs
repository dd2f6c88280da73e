using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using HousingRules.Host.Api;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>Too much of anything is refused with words, and the service goes on.</summary>
public sealed class TooMuchTests : IAsyncLifetime
{
    private static readonly ApiLimits Usual = new() { RequestsPerMinute = 1_000_000 };

    private GuardedService _service = null!;
    private Subject _case = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync() => await StartAsync(Usual);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Every_address_of_systems_refuses_too_large_a_body()
    {
        await AgainAsync(Usual with { MostBytes = 2000, MostBytesOfMany = 4000 });
        foreach (var door in _service.Doors.Where(d => d is { IsForSystems: true, Method: "POST" }))
        {
            var question = Questions.Of(door, _case).Single();
            var (status, body, _) = await _visitor.AskAsync(question with { Json = question.Json + new string(' ', 5000) });

            AssertTold((413, "TOO_LARGE"), status, body, $"{door}");
        }

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Every_form_refuses_too_large_a_body_and_too_many_fields()
    {
        foreach (var door in _service.Doors.Where(d => d.IsForm))
        {
            var question = Questions.Of(door, _case).Single();
            var large = await StatusAsync(question with { File = null, Form = [.. question.Form, ("note", new string('x', 300 << 10))] });
            var many = await _visitor.AskAsync(
                question with { File = null, Form = [.. question.Form, .. Enumerable.Range(0, 5000).Select(i => ($"f{i}", "1"))] });

            // An attachment is larger than a form.
            if (question.File is null)
                Assert.True(large is null or 413, $"{door}: {large}");
            Assert.True(many.Status is 400 or 413, $"{door}: {many.Status}");
            Assert.Contains("<h1", many.Body, StringComparison.Ordinal);
        }

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Json_that_is_too_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 20_000)) + string.Concat(Enumerable.Repeat("]", 20_000));
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 20_000)) + "1" + new string('}', 20_000);
        foreach (var door in _service.Doors.Where(d => d is { IsForSystems: true, Method: "POST" }))
        {
            foreach (var json in new[] { deep, nested })
            {
                var (status, body, _) = await _visitor.AskAsync(Questions.Of(door, _case).Single() with { Json = json });
                // Of many commands one is answered by itself.
                Assert.True(status is 400 or 422 || !body.Contains("\"status\":20", StringComparison.Ordinal), $"{door}: {status} {body}");
                Assert.True(status < 500, $"{door}: {status} {body}");
            }
        }

        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Too_many_commands_are_refused_before_any_is_carried_out()
    {
        await AgainAsync(Usual with { MostCommands = 3 });
        var before = await _service.KeptAsync();
        foreach (var route in new[] { "/api/v1/cases/events", "/api/v1/cases/openings" })
        {
            var question = Questions.Of(_service.Doors.Single(d => d.Route == route), Subject.New()).Single();
            var (status, body, _) = await _visitor.AskAsync(
                question with { Json = $"[{string.Join(',', Enumerable.Repeat(question.Json![1..^1], 4))}]" });

            AssertTold((413, "TOO_MANY"), status, body, route);
        }

        Assert.Equal(before, await _service.KeptAsync());
    }

    [Theory]
    [InlineData("/api/v1/cases?size=501")]
    [InlineData("/api/v1/cases?size=99999999999999999999")]
    [InlineData("/api/v1/cases?size=-1")]
    public async Task Too_large_a_page_is_refused(string path)
    {
        var (status, body, _) = await _visitor.AskAsync(new(new("GET", path, PeopleServices.Systems), path));

        AssertTold((400, "BAD_REQUEST"), status, body, path);
    }

    [Fact]
    public async Task Too_long_an_address_and_too_large_headers_are_refused()
    {
        var systems = new Door("GET", "/api/v1/cases", PeopleServices.Systems);
        var (inTheQuery, body, _) = await _visitor.AskAsync(new(systems, $"/api/v1/cases?town={new string('x', 4000)}"));
        var (longer, _, _) = await _visitor.AskAsync(new(systems, $"/api/v1/cases?town={new string('x', 20_000)}"));
        using var large = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        large.Headers.Add("X-Large", Enumerable.Repeat(new string('x', 4000), 12));
        using var headers = await _visitor.Browser.SendAsync(large);
        using var many = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        for (var i = 0; i < 300; i++)
            many.Headers.Add($"X-{i}", "1");
        using var manyHeaders = await _visitor.Browser.SendAsync(many);

        AssertTold((400, "BAD_REQUEST"), inTheQuery, body, "a long query");
        Assert.Equal(414, longer);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, headers.StatusCode);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, manyHeaders.StatusCode);
        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task A_body_that_hardly_comes_in_is_given_up()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _service.Running.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/v1/determinations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n"
            + $"Authorization: Bearer {_visitor.Key}\r\n\r\n{{"));
        using var reader = new StreamReader(stream);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        var answer = await reader.ReadLineAsync(patience.Token);

        Assert.Contains("408", answer, StringComparison.Ordinal);
        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_by_systems_and_by_pages_when_to_ask_again()
    {
        await AgainAsync(Usual with { RequestsPerMinute = 20 });
        foreach (var path in new[] { "/api/v1/policies", "/password" })
        {
            var door = _service.Doors.First(d => d.ToString() == $"GET {path}");
            var last = (Status: 0, Body: "", Message: (HttpResponseMessage?)null);
            for (var i = 0; i < 60 && last.Status != 429; i++)
                last = await _visitor.AskAsync(new(door, path), null);

            Assert.True(last.Status == 429, $"{path}: {last.Status}");
            Assert.True(last.Message!.Headers.RetryAfter?.Delta > TimeSpan.Zero, path);
            if (door.IsForSystems)
                AssertTold((429, "TOO_FAST"), last.Status, last.Body, path);
            else
                Assert.Contains("<h1", last.Body, StringComparison.Ordinal);
        }

        // Others are not kept waiting.
        var other = await _service.AsAsync("county", new(_case.County));
        Assert.Equal(200, (await other.AskAsync(new(new("GET", "/", PeopleServices.Works), "/"))).Status);
    }

    [Fact]
    public async Task Many_who_try_keys_and_passwords_fill_no_table()
    {
        var nobody = _service.Nobody();
        for (var i = 0; i < 3 * AttemptLimit.MostInAMinute; i++)
        {
            var question = new Question(new("GET", "/", PeopleServices.Systems), "/api/v1/cases");
            using var request = question.Message(key: string.Create(CultureInfo.InvariantCulture, $"guess{i}"));
            using var answer = await nobody.Browser.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        await using var connection = await _service.Database.OpenAsync();
        Assert.InRange(
            await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from audit where outcome = 'unknown'"),
            1,
            AttemptLimit.MostInAMinute);
        await AssertGoesOnAsync();
    }

    private static void AssertTold((int Status, string Code) wanted, int status, string body, string where)
    {
        Assert.True((status, (string?)JsonNode.Parse(body)!["code"]) == wanted, $"{where}: {status} {body}");
        foreach (var words in new[] { "titles", "details" })
            Assert.All(["zh", "en"], language => Assert.NotEmpty((string)JsonNode.Parse(body)![words]![language]!));
    }

    private async Task AssertGoesOnAsync()
    {
        Assert.Equal(200, (await _visitor.AskAsync(new(new("GET", "/", PeopleServices.Works), $"/cases/{_case.Id}"))).Status);
        Assert.Equal(
            200, (await _visitor.AskAsync(new(new("GET", "/", PeopleServices.Systems), $"/api/v1/cases/{_case.Id}"))).Status);
    }

    // Null when the connection is closed while the rest is still sent.
    private async Task<int?> StatusAsync(Question question)
    {
        try
        {
            return (await _visitor.AskAsync(question)).Status;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task AgainAsync(ApiLimits limits)
    {
        await _service.DisposeAsync();
        await StartAsync(limits);
    }

    private async Task StartAsync(ApiLimits limits)
    {
        _service = await GuardedService.StartAsync(options: o => o with { Limits = limits });
        _case = await _service.PlantAsync();
        _visitor = await _service.AsAsync("town", new Area(_case.County, _case.Town), administers: true);
    }
}
