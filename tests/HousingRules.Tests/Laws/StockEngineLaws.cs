using FsCheck.Xunit;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>The rule files mean what RulesEngine says they mean.</summary>
public sealed class StockEngineLaws
{
    private static readonly Lazy<StockEngine> Stock = new(() => new StockEngine(Repository.Yiyuan));

    [Property(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 800)]
    public async Task Every_known_household_is_decided_as_the_stock_engine_decides_it(KnownHousehold household)
    {
        var sheet = household.Sheet();

        var determination = household.Policy.Determine(sheet);

        Assert.Equal(await Stock.Value.DecideAsync(sheet), Decision.WithPossible(determination));
    }

    [Fact]
    public async Task Every_worked_example_is_decided_as_the_stock_engine_decides_it()
    {
        var policy = Some.Yiyuan;

        foreach (var example in policy.Document.Examples)
        {
            var sheet = policy.NewSheet();
            example.Household.Fill(sheet);
            if (policy.Determine(sheet).Missing.IsEmpty)
                Assert.Equal(
                    $"{example.Id} {await Stock.Value.DecideAsync(Completed(policy, sheet))}",
                    $"{example.Id} {Decision.WithPossible(policy.Determine(sheet))}");
        }
    }

    // What is unknown and does not matter may be anything.
    private static HousingRules.Facts.FactSheet Completed(Policy policy, HousingRules.Facts.FactSheet sheet)
    {
        foreach (var fact in policy.Facts.Facts.Where(f => sheet[f].IsUnknown))
            sheet.Set(DeclaredValues.Of(fact)[0]);
        return sheet;
    }
}
