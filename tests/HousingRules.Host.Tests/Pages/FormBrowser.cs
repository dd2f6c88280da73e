using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HousingRules.Host.Tests.Pages;

/// <summary>What a browser without JavaScript does: follows links and hands in forms as they stand.</summary>
internal sealed class FormBrowser : IDisposable
{
    private readonly HttpClient _client;

    public FormBrowser(Uri address) =>
        _client = new(new SocketsHttpHandler { CookieContainer = new(), UseCookies = true }) { BaseAddress = address };

    public void Dispose() => _client.Dispose();

    public async Task<Seen> GetAsync(string path) => await SeenAsync(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Hands in the form whose button says something, with what is typed over what stands in it; a null empties an
    /// input.</summary>
    public Task<Seen> SubmitAsync(Seen page, string button, params (string Name, string? Value)[] typed)
    {
        var form = page.Form(button);
        var values = Values(form).Where(v => !typed.Any(t => t.Name == v.Name))
            .Concat(typed.Where(t => t.Value is not null).Select(t => (t.Name, t.Value!)));
        return PostAsync(form.GetAttribute("action")!, values);
    }

    public async Task<Seen> PostAsync(string path, IEnumerable<(string Name, string Value)> values)
    {
        using var content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        return await SeenAsync(await _client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>Hands in the form whose button says something, with a file.</summary>
    public async Task<Seen> UploadAsync(Seen page, string button, string name, byte[] file)
    {
        var form = page.Form(button);
        using var content = new MultipartFormDataContent();
        foreach (var (input, value) in Values(form).Where(v => v.Name != "file"))
            content.Add(new StringContent(value), input);
        content.Add(new ByteArrayContent(file), "file", name);
        return await SeenAsync(await _client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content));
    }

    public static IEnumerable<(string Name, string Value)> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return (select.Name!, select.Value ?? "");
                    break;
            }
        }
    }

    private static async Task<Seen> SeenAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return new(response.StatusCode, response.RequestMessage!.RequestUri!, response.Headers, new HtmlParser().ParseDocument(text),
                text);
        }
    }
}

/// <summary>A page as it was answered.</summary>
internal sealed record Seen(
    HttpStatusCode Status,
    Uri Address,
    System.Net.Http.Headers.HttpResponseHeaders Headers,
    IHtmlDocument Document,
    string Source)
{
    /// <summary>Everything that is read on it.</summary>
    public string Text => string.Join(' ', (Document.Body?.Text() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Main => string.Join(
        ' ', (Document.QuerySelector("main")?.Text() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The form whose button says something.</summary>
    public IHtmlFormElement Form(string button) =>
        Document.QuerySelectorAll("form").Cast<IHtmlFormElement>().FirstOrDefault(f => Says(f, button))
        ?? throw new InvalidOperationException($"No form says \"{button}\" among: {string.Join("; ", Buttons)}");

    public IEnumerable<string> Buttons => Document.QuerySelectorAll("main button").Select(b => b.Text().Trim());

    private static bool Says(IElement form, string button) => form.QuerySelectorAll("button").Any(b => b.Text().Trim() == button);
}
