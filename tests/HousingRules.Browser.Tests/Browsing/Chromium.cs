using HousingRules.Generators;
using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>The machine's own Chromium; nothing is downloaded. All tests share one, each with contexts of its own.</summary>
internal static class Chromium
{
    /// <summary>What it is called where it must be there.</summary>
    public const string Name = "chromium";

    private static readonly string? Program = OnPath.Find(Name, "chromium-browser", "google-chrome");
    private static readonly Lazy<Task<IBrowser>> Only = new(LaunchAsync);

    public static bool IsThere => Program is not null;

    public static Task<IBrowser> Launched => Only.Value;

    // It refuses to be run by root in its sandbox.
    private static async Task<IBrowser> LaunchAsync() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program ?? throw new InvalidOperationException($"There is no {Name} on this machine's PATH."),
        Args = ["--lang=zh-CN", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>()],
    });
}
