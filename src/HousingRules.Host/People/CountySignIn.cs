namespace HousingRules.Host.People;

/// <summary>The county's own sign-in (OpenID Connect).</summary>
/// <param name="Authority">Its address.</param>
/// <param name="Client">What this service is called there.</param>
/// <param name="Secret">The secret by which it is known there; null for a public client.</param>
/// <param name="Claim">The claim that names the login.</param>
internal sealed record CountySignIn(string Authority, string Client, string? Secret, string Claim)
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "county";

    /// <summary>The claim that names the login where nothing else is said.</summary>
    public const string UsualClaim = "preferred_username";

    /// <summary>Not the secret.</summary>
    public override string ToString() => Authority;
}
