using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>What somebody sits before.</summary>
public enum Screen
{
    /// <summary>A desk in an office.</summary>
    Desk,

    /// <summary>A phone in the village.</summary>
    Phone,

    /// <summary>A phone whose browser runs no scripts.</summary>
    PhoneWithoutScripts,
}

internal static class Screens
{
    public static BrowserNewContextOptions Options(this Screen screen) => new()
    {
        ViewportSize = screen == Screen.Desk ? new() { Width = 1280, Height = 900 } : new() { Width = 390, Height = 844 },
        HasTouch = screen != Screen.Desk,
        IsMobile = screen != Screen.Desk,
        JavaScriptEnabled = screen != Screen.PhoneWithoutScripts,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
    };
}
