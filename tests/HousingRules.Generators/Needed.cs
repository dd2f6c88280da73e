namespace HousingRules.Generators;

/// <summary>What some tests need besides the SDK. A stranger's machine need not have it; a machine that says it must have it fails without.
/// </summary>
internal static class Needed
{
    /// <summary>Names of what must be there, separated by spaces.</summary>
    public const string Variable = "HOUSING_RULES_NEEDED";

    /// <summary>Why a test is skipped; null when it runs.</summary>
    public static string? Reason(string name, bool isThere) => isThere || IsNeeded(name)
        ? null
        : $"{name} is not on this machine; set {Variable}={name} where it must be.";

    private static bool IsNeeded(string name) =>
        Environment.GetEnvironmentVariable(Variable)?.Split(' ').Contains(name, StringComparer.Ordinal) == true;
}
