using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.People;

/// <summary>Which passwords are too easy to guess.</summary>
internal static class PasswordRules
{
    /// <summary>The fewest signs.</summary>
    public const int Shortest = 10;

    /// <summary>The most: what is longer is not hashed.</summary>
    public const int Longest = 200;

    private const int FewestKinds = 5;

    // What guessers try first, in the order of keyboards and alphabets, and the words they begin with.
    private static readonly string[] Rows =
        ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];

    private static readonly string[] Words =
        ["password", "passw0rd", "admin", "mima", "woaini", "iloveyou", "welcome", "letmein", "housing"];

    /// <summary>Why a password is refused.</summary>
    /// <returns>The reason; null when it is not.</returns>
    public static LocalizedText? Refuses(string login, string password)
    {
        if (password.Length < Shortest)
            return HostSentences.PasswordTooShort(Shortest);
        if (password.Length > Longest)
            return HostSentences.PasswordTooLong(Longest);
        var said = password.ToLowerInvariant();
        if (said.Contains(LoginName.Of(login), StringComparison.Ordinal))
            return HostSentences.PasswordIsTheLogin;
        return IsTrivial(said) ? HostSentences.PasswordIsTrivial : null;
    }

    private static bool IsTrivial(string said) => said.Distinct().Count() < FewestKinds || Surprising(said) < Shortest / 2;

    // How many signs are left when rows of neighbours and common words are taken out.
    private static int Surprising(string said)
    {
        var left = Words.Aggregate(said, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return left.Where((c, i) => i == 0 || !AreNeighbours(left[i - 1], c)).Count();
    }

    private static bool AreNeighbours(char before, char after) => before == after || Rows.Any(row =>
        row.Contains($"{before}{after}", StringComparison.Ordinal) || row.Contains($"{after}{before}", StringComparison.Ordinal));
}
