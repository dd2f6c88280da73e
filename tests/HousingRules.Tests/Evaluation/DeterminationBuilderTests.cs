using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>A program that takes determinations is tested with one that is said, and cannot say what the policy does not know.</summary>
public sealed class DeterminationBuilderTests
{
    [Fact]
    public void What_is_said_is_what_it_decides()
    {
        var said = new DeterminationBuilder(Some.Yiyuan)
            .Certain("includeInRenovationPlan")
            .Possible("thirdPartyAppraisal")
            .Missing("threatensNeighbours")
            .Build();

        Assert.Equal((Some.Yiyuan.Name, Some.Yiyuan.Digest), (said.Policy, said.Digest));
        Assert.Equal(DeterminationStatus.Undetermined, said.Status);
        Assert.True(said.Holds("includeInRenovationPlan"));
        Assert.Null(said.Holds("thirdPartyAppraisal"));
        Assert.False(said.Holds("awaitAppraisal"));
        Assert.Equal(["threatensNeighbours"], said.Missing.Select(f => f.Name));
        Assert.Equal(Some.Yiyuan.RuleSets.Length, said.Outcomes.Length);
        Assert.All(said.Duties, d => Assert.Contains("includeInRenovationPlan", d.Outcomes.Select(o => o.Name)));
    }

    [Fact]
    public void With_nothing_open_it_is_decided()
    {
        var said = new DeterminationBuilder(Some.Yiyuan).Certain("includeInRenovationPlan").Build();

        Assert.Equal(DeterminationStatus.Decided, said.Status);
        Assert.NotEmpty(said.Duties);
        var json = System.Text.Json.JsonSerializer.Serialize(said);
        Assert.Equal(DeterminationForm.Of(said), System.Text.Json.JsonSerializer.Deserialize<DeterminationForm>(json));
    }

    [Fact]
    public void What_is_decided_can_be_said_again_with_its_duties()
    {
        foreach (var example in new[] { "A", "B", "C", "D" })
        {
            var decided = Some.Yiyuan.Determine(Some.Household(
                ("registeredPoor", true), ("currentGrade", example), ("threatensNeighbours", false)));

            var said = new DeterminationBuilder(Some.Yiyuan)
                .Certain([.. decided.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name)])
                .Build();

            Assert.Equal(
                decided.Outcomes.Select(s => string.Join(',', s.Certain)),
                said.Outcomes.Select(s => string.Join(',', s.Certain)));
            var possible = said.Duties.Concat(said.PossibleDuties).Select(d => d.Label.English).ToHashSet();
            Assert.All(decided.Duties, d => Assert.Contains(d.Label.English, possible));
            Assert.Subset(decided.Duties.Select(d => d.Label.English).ToHashSet(), said.Duties.Select(d => d.Label.English).ToHashSet());
        }
    }

    [Fact]
    public void An_amount_is_said_too()
    {
        var paying = Some.Hedong.Paying.First().Name;

        var one = new DeterminationBuilder(Some.Hedong).Certain(paying).Pays(paying, 1_234.5m).Build();
        var between = new DeterminationBuilder(Some.Hedong).Possible(paying).Pays(paying, 1m, 2m).Build();

        Assert.Equal(1_234.5m, one.Amounts.Single().Value);
        Assert.Equal((1m, 2m, false), (between.Amounts[0].Lowest, between.Amounts[0].Highest, between.Amounts[0].IsCertain));
        Assert.Throws<InvalidOperationException>(() => new DeterminationBuilder(Some.Hedong).Pays(paying, 1m).Build());
        Assert.Throws<ArgumentException>(() => new DeterminationBuilder(Some.Hedong).Pays(paying, 2m, 1m));
        Assert.Throws<ArgumentException>(() => new DeterminationBuilder(Some.Yiyuan).Pays("includeInRenovationPlan", 1m));
    }

    [Fact]
    public void A_name_that_means_nothing_is_refused_with_the_nearest()
    {
        var builder = new DeterminationBuilder(Some.Yiyuan);

        Assert.Contains(
            "Did you mean \"includeInRenovationPlan\"?",
            Assert.Throws<LocalizedArgumentException>(() => builder.Certain("includeInRenovatonPlan")).Message,
            StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => builder.Possible("case-handling"));
        Assert.ThrowsAny<ArgumentException>(() => builder.Missing("currentGrad"));
        Assert.ThrowsAny<ArgumentException>(() => builder.Pays("nothing", 1m));
        builder.Certain("includeInRenovationPlan");
        Assert.ThrowsAny<ArgumentException>(() => builder.Possible("includeInRenovationPlan"));
    }
}
