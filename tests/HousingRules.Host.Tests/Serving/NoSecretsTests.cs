using System.Net;
using System.Text.Json;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Tests.Serving;

/// <summary>Neither the log nor traces nor measures say anything of a household or a person.</summary>
public sealed class NoSecretsTests : IDisposable
{
    private const string Number = "370323-秘密-0042";
    private const string Name = "某某乙丙";
    private const string Word = "s3cretw0rd";
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private readonly string _data = Directory.CreateTempSubdirectory("housing-rules-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_sent_and_logged_says_which_endpoint_and_how_it_went_and_nothing_else(bool asJson)
    {
        using var collector = new Collector();
        var log = new KeptLog(new LogLines("test", asJson, TimeProvider.System));
        await AskAsync(collector, log);

        var (traces, measures) = (collector.Sent("/v1/traces"), collector.Sent("/v1/metrics"));
        foreach (var secret in new[] { Number, Name, Word, Uri.EscapeDataString(Number), Uri.EscapeDataString(Name) })
        {
            Assert.DoesNotContain(secret, traces, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, measures, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, log.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("GET /asked/{id}", traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", measures, StringComparison.Ordinal);
        Assert.Contains("/asked/{id}", measures, StringComparison.Ordinal);
        Assert.Contains("/asked/{id}", log.Text, StringComparison.Ordinal);
        Assert.Contains(Trace, log.Text, StringComparison.Ordinal);
        Assert.Contains("person-7", log.Text, StringComparison.Ordinal);
        // A failure is told by its kind and place.
        Assert.Contains(nameof(InvalidOperationException), log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_is_one_object_that_says_what_was_asked_how_it_went_and_who_asked()
    {
        using var collector = new Collector();
        var log = new KeptLog(new LogLines("test", asJson: true, TimeProvider.System));
        await AskAsync(collector, log);

        var lines = log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var requests = lines.Where(
            l => l.GetProperty("category").GetString()!.EndsWith(nameof(RequestLog), StringComparison.Ordinal)).ToList();
        var asked = requests.First(r => r.GetProperty("route").GetString() == "/asked/{id}");

        Assert.Equal("GET", asked.GetProperty("method").GetString());
        Assert.Equal(200, asked.GetProperty("status").GetInt32());
        Assert.Equal("person-7", asked.GetProperty("person").GetString());
        Assert.Equal(Trace, asked.GetProperty("trace").GetString());
        Assert.True(asked.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.Contains(requests, r => r.GetProperty("status").GetInt32() == 404);
        Assert.Contains(requests, r => r.GetProperty("status").GetInt32() == 500);
        Assert.Contains(requests, r => r.GetProperty("method").GetString() == "OTHER");
    }

    private async Task AskAsync(Collector collector, KeptLog log)
    {
        var options = new ServeOptions { Data = _data, Urls = "http://127.0.0.1:0", Telemetry = collector.Url };
        await using var app = ServiceApp.Create(options, b => b.Logging.ClearProviders().AddProvider(log));
        Schema.Apply(app.Services.GetRequiredService<Database>());
        MapEndpoints(app);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        await SendAsync(client, HttpMethod.Get, $"/asked/{Uri.EscapeDataString(Number)}?name={Uri.EscapeDataString(Name)}");
        await SendAsync(client, HttpMethod.Get, $"/broken/{Uri.EscapeDataString(Number)}?name={Uri.EscapeDataString(Name)}");
        await SendAsync(client, HttpMethod.Get, $"/{Word}/{Uri.EscapeDataString(Number)}");
        await SendAsync(client, new(Word), $"/asked/{Uri.EscapeDataString(Number)}");
        await SendAsync(client, HttpMethod.Post, $"/sign-in?back={Word}");
        await app.StopAsync();
    }

    // What an endpoint of the service does: it finds a person, works on a case, and may fail.
    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/asked/{id}", async (string id, HttpContext context, CaseDesk desk) =>
        {
            var who = new Person("person-7", Word, Name, "village", new("演示县", "南镇", "甲村"), Administers: false);
            SignedIn.Set(context, who);
            var day = new DateOnly(2020, 6, 8);
            var opened = await desk.OpenAsync(
                who, id, new(id, null, null, null), p => p.Policy.NewSheet().Set("registeredPoor", true), day, $"{Word}-{id}");
            return TypedResults.Ok(opened.Status.ToString());
        }).AllowAnonymous();
        routes.MapGet("/broken/{id}", string (string id, string name) => throw new InvalidOperationException(
            $"{id} {name}",
            new FormatException($"{Word} {name}"))).AllowAnonymous();
    }

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("User-Agent", $"browser-{Word}");
        request.Headers.TryAddWithoutValidation("Referer", $"http://127.0.0.1/{Word}");
        request.Headers.TryAddWithoutValidation("Cookie", $"housing-rules={Word}");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Word}");
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        request.Headers.TryAddWithoutValidation("tracestate", $"vendor={Word}");
        request.Headers.TryAddWithoutValidation("baggage", $"name={Word}");
        using var answer = await client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.Continue, answer.StatusCode);
    }
}
