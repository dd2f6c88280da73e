using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>The first and the last day that a milestone may have: it is loaded and told, whatever is counted to or from it.</summary>
public sealed class DaysAtTheEndsTests
{
    [Theory]
    [InlineData("1000-01-01", false)]
    [InlineData("1000-01-04", true)]
    [InlineData("1000-01-05", true)]
    [InlineData("8999-12-30", true)]
    [InlineData("8999-12-31", true)]
    [InlineData("8999-12-31", false)]
    public void A_milestone_at_the_ends_of_time_is_loaded_and_told(string day, bool rollsOver)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("policy.json", "\"Due\": \"2020-06-25\"", $"\"Due\": \"{day}\"");
        folder.Replace("policy.json", "\"Due\": \"2020-06-30\"", $"\"Due\": \"{day}\"");
        foreach (var examples in Directory.EnumerateFiles(folder.At("cases")))
            File.Delete(examples);
        var policy = PolicyLibrary.Load(folder.Policy).Policies.Single().With("fixedDatesRollOver", rollsOver ? "true" : "false");

        var file = CaseText.Case("registeredPoor", Steps.Filed, Procedure.Of(policy));

        foreach (var on in (DateOnly[])[DateOnly.MinValue, file.LastDay, DateOnly.MaxValue])
            Assert.Contains(file.On(on).Deadlines, d => d.Milestone.Due >= CaseText.Day(day) && d.DaysLate >= 0);
        Assert.NotNull(policy.Explain(Some.Household(policy, ("registeredPoor", true))));
    }

    [Theory, InlineData("0999-12-31"), InlineData("0001-01-02"), InlineData("9000-01-01"), InlineData("9999-12-31")]
    public void A_day_beyond_the_ends_of_time_is_a_mistake_of_its_file(string day)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("policy.json", "\"Due\": \"2020-06-30\"", $"\"Due\": \"{day}\"");

        var finding = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings[0];

        Assert.EndsWith("policy.json", finding.File, StringComparison.Ordinal);
        Assert.Contains("must lie between", finding.Message.English, StringComparison.Ordinal);
    }
}
