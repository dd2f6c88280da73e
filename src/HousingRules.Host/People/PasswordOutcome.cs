namespace HousingRules.Host.People;

/// <summary>Whether a login and a password belong together.</summary>
/// <param name="Person">Whose login it is; null when it is nobody's.</param>
/// <param name="Outcome">The answer.</param>
internal readonly record struct PasswordTry(Person? Person, PasswordOutcome Outcome);

/// <summary>What came of a password.</summary>
internal enum PasswordOutcome
{
    /// <summary>They belong together.</summary>
    Right,

    /// <summary>They do not.</summary>
    Wrong,

    /// <summary>They do not, and signing in is refused from now on.</summary>
    NowLocked,

    /// <summary>Signing in is refused after failures; the password was not looked at.</summary>
    Locked,

    /// <summary>The person can no longer sign in.</summary>
    Closed,

    /// <summary>The person signs in elsewhere.</summary>
    NoPassword,

    /// <summary>It is nobody's login.</summary>
    Unknown,
}
