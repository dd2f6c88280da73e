using System.Diagnostics;
using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>Somebody at a browser of their own. Whatever page they come to is looked at: nothing hangs over its edge, and the browser
/// complains of nothing.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int Patience = 120_000;

    private readonly IBrowserContext _context;
    private readonly Screen _screen;
    private readonly List<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page, Uri address, Screen screen)
    {
        (_context, Page, Address, _screen) = (context, page, address, screen);
        page.Console += (_, said) => Complain(said);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Response += (_, response) => Status = response.Request.IsNavigationRequest ? response.Status : Status;
    }

    public IPage Page { get; }

    /// <summary>The node that the browser asks; another one when it is told so.</summary>
    public Uri Address { get; set; }

    /// <summary>The status of the page that is seen.</summary>
    public int Status { get; private set; }

    /// <summary>Where the page stands, without the node.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public ILocator Main => Page.Locator("main");

    /// <summary>Somebody sits down.</summary>
    /// <param name="address">The node.</param>
    /// <param name="screen">Before what.</param>
    /// <param name="state">What a browser kept before; null for a new one.</param>
    public static async Task<Visitor> AtAsync(Uri address, Screen screen, string? state = null)
    {
        var options = screen.Options();
        options.StorageState = state;
        var context = await (await Chromium.Launched).NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return new(context, await context.NewPageAsync(), address, screen);
    }

    /// <summary>What the browser keeps: who is signed in, which language is read.</summary>
    public Task<string> StateAsync() => _context.StorageStateAsync();

    public async Task GoAsync(string path)
    {
        try
        {
            await Page.GotoAsync(new Uri(Address, path).ToString());
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException($"{path} has status {Status} and no page.", e);
        }

        await LookAsync();
    }

    /// <summary>Follows the first link that says something.</summary>
    public Task FollowAsync(string words) => FollowAsync(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First);

    public Task FollowAsync(ILocator link) => TurnAsync(() => link.ClickAsync());

    /// <summary>Presses the first button that says something.</summary>
    public Task PressAsync(string words) =>
        TurnAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync());

    /// <summary>Does something that leads to another page, and looks at that.</summary>
    public async Task TurnAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { document.left = true; }");
        await act();
        for (var waited = Stopwatch.StartNew(); !await IsTurnedAsync(); await Task.Delay(20))
            Assert.True(waited.ElapsedMilliseconds < Patience, $"{Path} leads nowhere.");
        await LookAsync();
    }

    public async Task SignInAsync(string login, string password)
    {
        await GoAsync("/sign-in");
        await Page.FillAsync("#login", login);
        await Page.FillAsync("#password", password);
        await TurnAsync(() => Main.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync());
    }

    /// <summary>What is read in a part of the page.</summary>
    public Task<string> ReadAsync(string selector = "main") => Page.Locator(selector).First.InnerTextAsync();

    public async Task SeesAsync(string words, string selector = "main") =>
        Assert.Contains(words, await ReadAsync(selector), StringComparison.Ordinal);

    /// <summary>Keeps pictures of the page where somebody wants to look at it.</summary>
    public Task PictureAsync(string name) => Picture.KeepAsync(Page, $"{name}-{_screen}");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    // Between two pages there is none to ask.
    private async Task<bool> IsTurnedAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => !document.left && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    private async Task LookAsync()
    {
        await Page.WaitForLoadStateAsync();
        Assert.Empty(await Overhang.OfAsync(Page));
        Assert.Empty(_complaints);
    }

    // A status that is no success is the server's word to the reader, not the browser's complaint; and a picture alone is shown by the
    // browser in a page of its own making, whose style the header does not let in.
    private void Complain(IConsoleMessage said)
    {
        if (said.Type == "error" && !said.Text.Contains("the server responded with a status of", StringComparison.Ordinal)
            && !Page.Url.Contains("/attachments/", StringComparison.Ordinal))
            _complaints.Add(said.Text);
    }
}
