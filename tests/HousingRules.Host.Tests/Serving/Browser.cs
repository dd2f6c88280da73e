using System.Net;
using System.Text.RegularExpressions;
using HousingRules.Generators.Serving;

namespace HousingRules.Host.Tests.Serving;

/// <summary>A browser without scripts: it keeps cookies, fills in forms as pages show them, and follows no redirect by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address)
    {
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, UseProxy = false };
        _client = new(handler) { BaseAddress = address };
    }

    public Browser(RunningService service)
        : this(service.Address)
    {
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    /// <summary>A page's text, as a reader sees it.</summary>
    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await _client.GetStringAsync(path));

    /// <summary>Follows redirects, of this service and of others.</summary>
    public async Task<HttpResponseMessage> FollowAsync(string path)
    {
        var answer = await GetAsync(path);
        for (var i = 0; i < 10 && answer.Headers.Location is { } next; i++)
            answer = await _client.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, next));
        return answer;
    }

    /// <summary>Fills in a form of a page and hands it in.</summary>
    /// <param name="page">The page that shows it.</param>
    /// <param name="to">Where it is handed in.</param>
    /// <param name="values">What is typed.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string to, params (string Name, string Value)[] values)
    {
        var shown = await ReadAsync(page);
        var token = Token().Match(shown).Groups[1].Value;
        return await PostAsync(to, [("__RequestVerificationToken", token), .. values]);
    }

    /// <summary>Hands in a form that no page showed.</summary>
    public async Task<HttpResponseMessage> PostAsync(string to, params (string Name, string Value)[] values)
    {
        using var content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        return await _client.PostAsync(to, content);
    }

    public Task<HttpResponseMessage> SignInAsync(string login, string password, string back = "/") =>
        SubmitAsync("/sign-in", "/sign-in", ("login", login), ("password", password), ("back", back));

    public async Task<HttpResponseMessage> AskAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", key);
        return await _client.SendAsync(request);
    }

    /// <summary>Asks anything; cookies go with it.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>The token of a page's forms; empty when it has none.</summary>
    public async Task<string> TokenAsync(string page)
    {
        using var answer = await GetAsync(page);
        return Token().Match(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())).Groups[1].Value;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
