using FsCheck.Fluent;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>A setting is a way of reading the policy: to change it changes what is decided, and no rule.</summary>
public sealed class ParameterLaws
{
    public static TheoryData<string, string> OtherReadings()
    {
        var rows = new TheoryData<string, string>();
        foreach (var parameter in Some.Yiyuan.Parameters)
        {
            var others = parameter.Options.IsEmpty ? [parameter.Value == "true" ? "false" : "true"] : parameter.Options.Where(o => o != parameter.Value);
            foreach (var other in others)
                rows.Add(parameter.Name, other);
        }

        return rows;
    }

    [Theory, MemberData(nameof(OtherReadings))]
    public void Another_reading_changes_what_some_household_gets(string parameter, string value)
    {
        var (before, after) = (Some.Yiyuan, Some.Yiyuan.With(parameter, value));

        var households = AnyHousehold.Known(before).Generator.Sample(5_000);

        Assert.Contains(households, h => Everything(before, h) != Everything(after, h with { Policy = after }));
    }

    [Theory, MemberData(nameof(OtherReadings))]
    public void Another_reading_has_a_digest_of_its_own_and_the_same_rules(string parameter, string value)
    {
        var (before, after) = (Some.Yiyuan, Some.Yiyuan.With(parameter, value));

        Assert.NotEqual(before.Digest, after.Digest);
        Assert.Equal(before.RuleSets.SelectMany(s => s.Rules).Select(r => r.Expression), after.RuleSets.SelectMany(s => s.Rules).Select(r => r.Expression));
        Assert.Equal(after.Digest, after.Determine(after.NewSheet()).Digest);
    }

    [Theory, InlineData("appraiseAllRegisteredPoor", "perhaps"), InlineData("poorHouseholdMeans", "true"), InlineData("appraiseAllRegisteredPor", "true")]
    public void A_reading_that_the_policy_does_not_have_is_refused(string parameter, string value)
    {
        var mistake = Assert.Throws<ArgumentException>(() => Some.Yiyuan.With(parameter, value));

        Assert.Contains(parameter, mistake.Message, StringComparison.Ordinal);
    }

    // Deadlines are part of what a household gets: one setting moves them only.
    private static string Everything(Policy policy, KnownHousehold household)
    {
        var determination = policy.Determine(household.Sheet());
        return $"{Decision.Of(determination)} {string.Join(", ", determination.Deadlines.Select(d => $"{d.Name} {d.Due}"))} {string.Join(", ", determination.Documents.Select(d => d.Name))}";
    }
}
