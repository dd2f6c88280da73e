using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests;

/// <summary>The one source of test data.</summary>
internal static class Some
{
    private static readonly Lazy<PolicyLibrary> OnDisk = new(() => PolicyLibrary.Load(Repository.Rules));

    /// <summary>The rules of the repository, as the files say them now.</summary>
    public static Policy Yiyuan => OnDisk.Value.Newest("yiyuan");

    private static readonly Lazy<Policy> Paying = new(
        () => PolicyLibrary.Load(Path.Combine(Repository.Rules, "samples", "policies", "hedong")).Newest("hedong"));

    /// <summary>The sample policy of an invented county, which pays.</summary>
    public static Policy Hedong => Paying.Value;

    private static readonly Lazy<Policy> SixGroups = new(
        () => PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "TestPolicies")).Newest("national"));

    /// <summary>Another policy: sample text about the six key groups from 2021.</summary>
    public static Policy National => SixGroups.Value;

    /// <summary>A household of the Yiyuan policy; a fact that a test does not name has its omitted value, and null means unknown.</summary>
    public static FactSheet Household(params (string Fact, object? Value)[] facts) => Household(Yiyuan, facts);

    public static FactSheet Household(Policy policy, params (string Fact, object? Value)[] facts)
    {
        var sheet = policy.NewSheet();
        foreach (var (fact, value) in facts)
        {
            _ = value switch
            {
                null => sheet.SetUnknown(fact),
                bool truth => sheet.Set(fact, truth),
                int number => sheet.Set(fact, number),
                DateOnly day => sheet.Set(fact, day),
                string option => sheet.Set(fact, option),
                string[] members => sheet.Set(fact, members),
                _ => throw new ArgumentException($"No fact has a {value.GetType().Name}.", nameof(facts)),
            };
        }

        return sheet;
    }

    /// <summary>A registered poor household that has moved out of its dangerous old house.</summary>
    public static FactSheet RelocatedHousehold(params (string Fact, object? Value)[] facts) =>
        Household([("registeredPoor", true), ("relocatedBy", "relatives"), ("relocationAgreementSigned", true), .. facts]);

    /// <summary>A policy as small as its rules.</summary>
    public static Policy Policy(Action<PolicyText> write)
    {
        var text = new PolicyText();
        write(text);
        using var folder = text.Save();
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }
}
