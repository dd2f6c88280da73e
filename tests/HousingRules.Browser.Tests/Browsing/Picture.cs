using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>Pictures of pages, for people to look at: nothing is kept unless a folder is named for them.</summary>
internal static class Picture
{
    private const string Folder = "HOUSING_RULES_SCREENSHOTS";
    private const int Height = 1600;
    private const int Most = 4;

    /// <summary>Keeps a page as pieces that can be read, from its top on.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder)
            return;
        var before = page.ViewportSize!;
        // Piece by piece: a page as long as a policy's is too much for one picture.
        await page.SetViewportSizeAsync(before.Width, Height);
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        for (var (piece, top) = (1, 0); piece <= Most && top < height; piece++, top += Height)
        {
            await page.EvaluateAsync("top => window.scrollTo(0, top)", top);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, FormattableString.Invariant($"{name}-{piece}.png")) });
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
