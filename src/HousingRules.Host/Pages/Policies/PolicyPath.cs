using HousingRules.Evaluation;

namespace HousingRules.Host.Pages;

/// <summary>Where the pages of a policy stand.</summary>
internal static class PolicyPath
{
    public const string All = "/policy";
    public const string One = "/policy/{id}/{day}";

    public static string Of(Policy policy) =>
        FormattableString.Invariant($"{All}/{Uri.EscapeDataString(policy.Id)}/{policy.InForceFrom:yyyy-MM-dd}");

    public static string OfProof(Policy policy) => Of(policy) + "/proved";

    public static string OfExample(Policy policy, int finding, int example) =>
        FormattableString.Invariant($"{OfProof(policy)}/{finding}/{example}");

    public static string OfProcedure(Policy policy) => Of(policy) + "/procedure";

    public static string OfTrial(Policy policy) => Of(policy) + "/try";

    /// <summary>A statement among the statements, and in the text.</summary>
    public static string Statement(string id) => "s-" + id;

    public static string InTheText(string id) => "t-" + id;

    /// <summary>A link to a part of the page by its id.</summary>
    public static string Anchor(string id) => "#" + Uri.EscapeDataString(id);
}
