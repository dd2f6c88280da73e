using HousingRules.Facts;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>Which language a browser reads: Chinese, until it is switched.</summary>
internal static class PageLanguage
{
    private const string Cookie = "housing-rules-language";
    private const string Chinese = "zh";
    private const string English = "en";

    /// <summary>The language of a request.</summary>
    public static Language Of(HttpContext context) =>
        context.Request.Cookies[Cookie] == English ? Language.English : Language.Chinese;

    /// <summary>The language's name in HTML.</summary>
    public static string Tag(Language language) => language == Language.Chinese ? "zh-CN" : English;

    /// <summary>Where the other language is switched to, and back to the page.</summary>
    public static string Switch(Language language, string back) =>
        $"/language/{(language == Language.Chinese ? English : Chinese)}?back={Uri.EscapeDataString(back)}";

    /// <summary>Remembers a language and goes back, inside this service only.</summary>
    public static IResult Set(HttpContext context, string language, string? back)
    {
        context.Response.Cookies.Append(Cookie, language == English ? English : Chinese, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return TypedResults.LocalRedirect(LocalPath.Of(back));
    }
}
