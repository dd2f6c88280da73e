using System.Globalization;
using HousingRules.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace HousingRules.Host.Api;

/// <summary>Sends a problem.</summary>
internal static class ProblemAnswer
{
    public const string ContentType = "application/problem+json";

    /// <summary>That an endpoint may answer so.</summary>
    public static IProducesResponseTypeMetadata Metadata(int status) =>
        new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ContentType]);

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        // Not cancelled: what ended the request has ended, and half a problem would be none.
        return context.Response.WriteAsJsonAsync(
            problem.In(LanguageOf(context.Request)),
            ApiJson.Options,
            ContentType,
            CancellationToken.None);
    }

    /// <summary>The language that a request asks for: Chinese where it does not say.</summary>
    public static Language LanguageOf(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality is null or > 0).OrderByDescending(l => l.Quality ?? 1);
        foreach (var language in asked)
        {
            if (Speaks(language, "zh"))
                return Language.Chinese;
            if (Speaks(language, "en"))
                return Language.English;
        }

        return Language.Chinese;
    }

    private static bool Speaks(StringWithQualityHeaderValue language, string name) =>
        language.Value.Equals(name, StringComparison.OrdinalIgnoreCase)
        || language.Value.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase);
}
