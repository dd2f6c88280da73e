using HousingRules.Host.Serving;

namespace HousingRules.Host.Tests.People;

/// <summary>The options of the county's own sign-in are looked at before anything starts.</summary>
public sealed class SignInOptionsTests
{
    [Theory]
    [InlineData("https://login.example", "housing", 0)]
    [InlineData("http://127.0.0.1:8080", "housing", 0)]
    [InlineData("http://login.example", "housing", 1)]
    [InlineData("login.example", "housing", 1)]
    [InlineData("https://login.example", null, 1)]
    public void An_address_in_the_open_or_without_a_client_is_refused(string authority, string? client, int mistakes) => Assert.Equal(
        mistakes,
        new ServeOptions { Data = "data", OidcAuthority = authority, OidcClient = client }.Mistakes().Count);
}
