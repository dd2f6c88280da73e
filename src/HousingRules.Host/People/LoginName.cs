namespace HousingRules.Host.People;

/// <summary>The name to sign in with, as it is kept: small letters, nothing around it.</summary>
internal static class LoginName
{
    private const int Shortest = 2;
    private const int Longest = 64;

    public static string Of(string typed) => typed.Trim().ToLowerInvariant();

    /// <summary>Whether it may be one: letters and digits of any script, and <c>. _ - @</c>.</summary>
    public static bool IsOne(string login) =>
        login.Length is >= Shortest and <= Longest && login.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@');
}
