using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Pages;

/// <summary>A file inside the program that pages use. Its path names its content, so that a browser may keep it for ever.</summary>
internal sealed class Asset
{
    private readonly byte[] _content;
    private readonly string _type;

    private Asset(string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"HousingRules.Host.Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"The program lacks its own file {name}.");
        _content = new byte[stream.Length];
        stream.ReadExactly(_content);
        _type = type;
        Path = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(_content).AsSpan(0, 8))}-{name}";
    }

    /// <summary>The look of all pages.</summary>
    public static Asset StyleSheet { get; } = new("site.css", "text/css; charset=utf-8");

    /// <summary>The small picture beside the title.</summary>
    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    /// <summary>Where it is served.</summary>
    public string Path { get; }

    /// <summary>Serves it to everybody.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(_content, _type);
    }).AllowAnonymous().ExcludeFromDescription();
}
