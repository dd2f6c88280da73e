using System.Text;
using HousingRules.Generators.Fuzzing;

namespace HousingRules.Tests.Fuzz;

/// <summary>A damaged rule file is refused with a place, or it is sound: never an exception, and never silence. The long run is the
/// generators' verb <c>fuzz</c>.</summary>
public sealed class DamagedInputTests
{
    private const ulong Seed = 20200606;

    [Fact]
    public void A_damaged_expression_of_the_policy_is_refused_with_a_place_or_decided() =>
        Try(new ExpressionTarget("policy", Some.Yiyuan, Seed, proves: false), 1_000);

    [Fact]
    public void A_damaged_expression_with_numbers_and_days_is_refused_with_a_place_or_decided() =>
        Try(new ExpressionTarget("numbers", SmallPolicy.Load(), Seed, proves: true), 1_000);

    [Fact]
    public void A_damaged_rule_file_is_refused_with_a_place_or_loaded() => Try(new RuleFileTarget(Seed), 100);

    [Fact]
    public void The_undamaged_policy_is_accepted()
    {
        var target = new RuleFileTarget(Seed);

        Assert.All(
            SmallPolicy.Files,
            file => Assert.Equal(new Verdict("accepted"), target.Try([.. Encoding.UTF8.GetBytes(file.Key), (byte)'\n', .. file.Value])));
    }

    private static void Try(IFuzzTarget target, int inputs)
    {
        for (var i = 0; i < inputs; i++)
        {
            var input = target.Next();

            var verdict = target.Try(input);

            Assert.True(verdict.Fault is null, $"{verdict.Fault}\n{Encoding.UTF8.GetString(input)}");
        }
    }
}
