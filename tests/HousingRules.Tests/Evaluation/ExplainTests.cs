using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>An explanation of one household, in words.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void A_definition_that_names_another_twice_is_looked_at_once()
    {
        var policy = Some.Policy(p =>
        {
            p.Boolean("damp").Definition("d0", "damp or not damp");
            for (var n = 1; n <= 60; n++)
                p.Definition($"d{n}", $"d{n - 1} == d{n - 1}");
            p.RuleSet("a", "Every", null, ("b", "d60"));
        });

        var explanation = policy.Explain(policy.NewSheet());

        Assert.True(explanation.Determination.Has("b"));
        Assert.NotEmpty(explanation.ToText(Language.English));
    }

    [Fact]
    public void A_missing_fact_is_told_with_who_establishes_it_and_by_when()
    {
        var text = Some.Yiyuan.Explain(Some.RelocatedHousehold(("threatensNeighbours", null))).ToText(Language.English);

        var threat = Some.Yiyuan.Facts["threatensNeighbours"];
        Assert.Contains(
            $"{threat.Label.English}: to be established by "
            + $"{string.Join(", ", threat.EstablishedBy.Select(a => Some.Yiyuan.Actors[a].Label.English))}, by 2020-06-",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_change_an_outcome_is_told_with_its_value()
    {
        var explanation = Some.Yiyuan.Explain(Some.RelocatedHousehold(("threatensNeighbours", true)));

        var change = Assert.Single(
            explanation.NotDecided.Single(o => o.Outcome.Name == "readyToUpload").Changes,
            c => c.Facts.Length == 1 && c.Facts[0].Fact.Name == "oldHouseDemolished");

        Assert.Equal("yes", Assert.Single(change.Facts[0].To).English);
    }
}
