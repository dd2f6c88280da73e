using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HousingRules.Host.Tests.People;

/// <summary>A county's own sign-in, small but strict: a code is good once, for one client that knows its secret and the verifier.</summary>
internal sealed class CountyProvider : IAsyncDisposable
{
    public const string Client = "housing";
    public const string Secret = "the client's secret 5";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new();
    private readonly WebApplication _app;

    private CountyProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", Describe);
        _app.MapGet("/jwks", () => new { keys = new[] { PublicKey() } });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
    }

    /// <summary>Who is signed in there; null for one who refuses.</summary>
    public string? Login { get; set; } = "wang";

    /// <summary>Whether it signs by a key that it does not show.</summary>
    public bool IsForged { get; set; }

    public string Authority => _app.Urls.First();

    public static async Task<CountyProvider> StartAsync()
    {
        var provider = new CountyProvider();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private object Describe() => new Dictionary<string, object>
    {
        ["issuer"] = Authority,
        ["authorization_endpoint"] = $"{Authority}/authorize",
        ["token_endpoint"] = $"{Authority}/token",
        ["jwks_uri"] = $"{Authority}/jwks",
        ["response_types_supported"] = new[] { "code" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    };

    private object PublicKey()
    {
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = _key.KeyId,
            n = WebEncoders.Base64UrlEncode(key.Modulus!),
            e = WebEncoders.Base64UrlEncode(key.Exponent!),
        };
    }

    private IResult Authorize(HttpRequest asked)
    {
        var query = asked.Query;
        Assert.Equal(
            (Client, "code", "S256"),
            (query["client_id"].ToString(), query["response_type"].ToString(), query["code_challenge_method"].ToString()));
        var back = query["redirect_uri"].ToString();
        var state = query["state"].ToString();
        if (Login is null)
            return Back(back, "error", "access_denied", state);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        return Back(back, "code", code, state);
    }

    private static IResult Back(string address, string name, string value, string state) => TypedResults.Redirect(
        QueryHelpers.AddQueryString(address, new Dictionary<string, string?> { [name] = value, ["state"] = state }));

    private async Task<IResult> TokenAsync(HttpRequest asked)
    {
        var form = await asked.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var given)
            || form["client_id"] != Client
            || form["client_secret"] != Secret
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != given.Challenge)
            return TypedResults.BadRequest(new { error = "invalid_grant" });
        return TypedResults.Ok(new { access_token = "opaque", token_type = "Bearer", expires_in = 60, id_token = Token(given.Nonce) });
    }

    private string Token(string nonce)
    {
        using var other = RSA.Create(2048);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Client,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Subject = new ClaimsIdentity([new("sub", "1"), new("nonce", nonce), new("preferred_username", Login!)]),
            SigningCredentials = new(IsForged ? new RsaSecurityKey(other.ExportParameters(true)) { KeyId = _key.KeyId } : _key, "RS256"),
        });
    }
}
