using System.Net;
using System.Text.RegularExpressions;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>A browser, or another system, that asks for whole answers.</summary>
internal sealed partial class OfficeBrowser : IDisposable
{
    private readonly HttpClient _client;

    public OfficeBrowser(Uri address, string? key = null)
    {
        _client = new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(10),
        };
        if (key is not null)
            _client.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    public async Task<string> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} is answered with {(int)answer.StatusCode}.");
    }

    public async Task<string> PostAsync(string path, HttpContent body)
    {
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), body);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? said
            : throw new InvalidOperationException($"{path} is answered with {(int)answer.StatusCode}: {said}");
    }

    public async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task SignInAsync(string login, string password)
    {
        var token = Token().Match(await GetAsync("/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("login", login), new("password", password), new("back", "/"),
        ]);
        using var answer = await _client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.Headers.Location?.OriginalString is not ("/" or "/people"))
            throw new InvalidOperationException($"{login} cannot sign in: {answer.StatusCode} {answer.Headers.Location}.");
    }

    /// <summary>Where the next page of a list stands; null when there is none.</summary>
    public static string? NextOf(string page) =>
        Next().Match(page) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/\\?[^\"]*after=[^\"]*)\"")]
    private static partial Regex Next();
}
