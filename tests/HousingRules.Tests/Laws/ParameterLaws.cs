using FsCheck;
using FsCheck.Fluent;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Policies;
using HousingRules.Tests.Verification;

namespace HousingRules.Tests.Laws;

/// <summary>A setting is a way of reading the policy: to change it changes what is decided, and no rule.</summary>
public sealed class ParameterLaws
{
    public static TheoryData<string, string> OtherReadings() => Readings(_ => true);

    public static TheoryData<string, string> ReadingsOfRules() => Readings(p => !YiyuanReadings.OfDays.Contains(p));

    public static TheoryData<string, string> ReadingsOfDays() => Readings(YiyuanReadings.OfDays.Contains);

    [Theory, MemberData(nameof(ReadingsOfRules))]
    public void Another_reading_changes_what_some_household_gets(string parameter, string value)
    {
        var (before, after) = (Some.Yiyuan, Some.Yiyuan.With(parameter, value));

        var households = AnyHousehold.Known(before).Generator.Sample(5_000, new Rnd(1), 50);

        Assert.Contains(households, h => Everything(before, h) != Everything(after, h with { Policy = after }));
    }

    [Theory, MemberData(nameof(ReadingsOfDays))]
    public void Another_way_of_counting_days_changes_some_case(string parameter, string value)
    {
        var (before, after) = (Procedure.Of(Some.Yiyuan), Procedure.Of(Some.Yiyuan.With(parameter, value)));

        var histories = Some.Yiyuan.Histories;

        Assert.Contains(histories, h => Course(before, h) != Course(after, h));
    }

    [Theory, MemberData(nameof(OtherReadings))]
    public void Another_reading_has_a_digest_of_its_own_and_the_same_rules(string parameter, string value)
    {
        var (before, after) = (Some.Yiyuan, Some.Yiyuan.With(parameter, value));

        Assert.NotEqual(before.Digest, after.Digest);
        Assert.Equal(
            before.RuleSets.SelectMany(s => s.Rules).Select(r => r.Expression),
            after.RuleSets.SelectMany(s => s.Rules).Select(r => r.Expression));
        Assert.Equal(after.Digest, after.Determine(after.NewSheet()).Digest);
    }

    [Theory, InlineData("appraiseAllRegisteredPoor", "perhaps"), InlineData("poorHouseholdMeans", "true"),
        InlineData("appraiseAllRegisteredPor", "true")]
    public void A_reading_that_the_policy_does_not_have_is_refused(string parameter, string value)
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.With(parameter, value));

        Assert.Contains(parameter, mistake.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("publicityDays", "-1"), InlineData("paymentDays", "36526")]
    public void A_number_of_days_that_cannot_be_counted_is_refused(string parameter, string value)
    {
        var refusal = Assert.Throws<PolicyLoadException>(() => Some.Yiyuan.With(parameter, value));

        Assert.Contains(
            $"\"{parameter}\" is a number of days: it must lie between 0 and 36525.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Readings(Func<string, bool> isMeant)
    {
        var rows = new TheoryData<string, string>();
        foreach (var parameter in Some.Yiyuan.Parameters.Where(p => isMeant(p.Name)))
        {
            foreach (var other in YiyuanReadings.Others(parameter))
                rows.Add(parameter.Name, other);
        }

        return rows;
    }

    // What became of each event, and of what is warned on each of the hundred days after the last.
    private static string Course(Procedure procedure, ProcedureExample example)
    {
        var sheet = procedure.Policy.NewSheet();
        example.Household.Fill(sheet);
        var replay = procedure.Replay(procedure.Open(example.Household.Identity, sheet), example.Events.Select(procedure.Read));
        var steps = replay.Steps.Select(s => $"{s.Event} {string.Join(", ", s.Refusals.Select(r => $"{r.Code} {r.Earliest}"))}");
        var warned = Enumerable.Range(0, 100).Select(days => string.Join(", ", replay.Warnings(Standing(days))));
        return string.Join('\n', steps.Concat(warned));

        CaseStanding Standing(int days) => procedure.Standing(replay.File, replay.File.LastDay.AddDays(days));
    }

    // Deadlines are part of what a household gets: one setting moves them only.
    private static string Everything(Policy policy, KnownHousehold household)
    {
        var determination = policy.Determine(household.Sheet());
        return $"{Decision.Of(determination)} {string.Join(", ", determination.Deadlines.Select(d => $"{d.Name} {d.Due}"))} "
            + $"{string.Join(", ", determination.Documents.Select(d => d.Name))}";
    }
}
