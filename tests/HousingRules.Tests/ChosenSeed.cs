using System.Globalization;
using System.Text.RegularExpressions;

namespace HousingRules.Tests;

/// <summary>The seed from which a run draws its cases: the committed one, or what <c>HOUSING_RULES_SEED</c> says, which is a number, a seed
/// as FsCheck prints it (two numbers in brackets, the second odd), or <c>any</c> for another in every run.</summary>
internal static partial class ChosenSeed
{
    private const string Committed = "(20200606,65)";

    /// <summary>The seed as FsCheck reads it; null for another in every run.</summary>
    public static string? Replay => ReplayOf(Environment.GetEnvironmentVariable("HOUSING_RULES_SEED"));

    /// <summary>The seed as one number, for what draws without FsCheck.</summary>
    public static int Number => Replay is { } replay
        ? unchecked((int)ulong.Parse(replay.Trim('(').Split(',')[0], CultureInfo.InvariantCulture))
        : Environment.TickCount;

    /// <summary>What somebody wrote, as FsCheck reads it.</summary>
    /// <exception cref="ArgumentException">It is none of the three.</exception>
    public static string? ReplayOf(string? written) => written?.Replace(" ", "", StringComparison.Ordinal) switch
    {
        null or "" => Committed,
        "any" => null,
        var number when ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"({number},65)",
        var pair when Pair().IsMatch(pair) => pair,
        var other => throw new ArgumentException(
            $"HOUSING_RULES_SEED is \"{other}\". Write a number, a seed as FsCheck prints it, such as {Committed}, or any."),
    };

    [GeneratedRegex(@"^\(\d{1,19},\d{0,18}[13579](,\d{1,9})?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
