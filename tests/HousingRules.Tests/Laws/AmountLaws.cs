using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace HousingRules.Tests.Laws;

/// <summary>A small policy that pays. Every amount is what C# computes in decimals, and what the stock engine reads in the same
/// text.</summary>
public sealed class AmountLaws
{
    private static readonly (string Outcome, string Sum, string? Cap, Func<Household, decimal?> Pays)[] Amounts =
    [
        ("byArea", "price * area", "50000", h => Math.Min(630.5m * h.Area, 50_000)),
        ("perHead", "Fn.round(income / people, 2)", null, h => Half(h.Income / h.People, 2)),
        ("byGrade", "Fn.round(standard * Fn.min(area, 24), 2)", "limit", h => Standard(h) is { } s
            ? Math.Min(Half(s * Math.Min(h.Area, 24), 2), 12_000)
            : null),
        ("share", "Fn.round(income * 0.7, 2) + people * 100", null, h => Half(h.Income * 0.7m, 2) + (h.People * 100)),
        ("left", "20000 - income", null, h => 20_000 - h.Income),
        ("byPeople", "band", null, h => h.People <= 2 ? 1_000 : h.People == 3 ? 1_500 : 2_000.5m),
        ("mixed", "people * (7 - people) * 10", null, h => h.People * (7 - h.People) * 10),
        ("counted", "Fn.count(kinds) * 300", null, h => h.Kinds.Length * 300),
        ("any", "100", null, _ => 100),
    ];

    private static PolicyText Text => Amounts.Aggregate(
        new PolicyText()
            .Decimal("area", 1, 0, 200, "squareMetres")
            .Decimal("income", 2, 0, 1_000, "yuan")
            .Integer("people", 1, 6)
            .OneOf("grade", "none", "B", "C", "D")
            .OneOf("measure", "repair", "rebuild")
            .Set("kinds", "farm", "wage", "rent")
            .Boolean("poor", omitted: null)
            .Parameter("limit", 12_000)
            .Parameter("price", 630.5m, 1)
            .Table("standard", "yuan/squareMetres", 2, ["grade", "measure", "poor"],
                (["\"B\"", "\"repair\"", "true"], 120.25m),
                (["[\"C\", \"D\"]", "\"repair\"", "true"], 300m),
                (["[\"B\", \"C\", \"D\"]", "\"repair\"", "false"], 99.99m),
                (["\"C\"", "\"rebuild\"", "\"*\""], 700m),
                (["\"D\"", "\"rebuild\"", "\"*\""], 850.05m))
            .Table("band", "yuan", 1, ["people"], (["{\"To\": 2}"], 1_000), (["3"], 1_500), (["{\"From\": 4}"], 2_000.5m)),
        (text, a) => text.Amount(a.Outcome, a.Sum, a.Cap).RuleSet(a.Outcome, "Every", null, (a.Outcome, Holds(a.Outcome))));

    private static string Holds(string outcome) => outcome switch
    {
        "byArea" => "poor or area > 60",
        "byGrade" => "grade in (\"B\", \"C\", \"D\") and income < 500",
        "left" => "measure == \"repair\" or people > 4",
        _ => "true",
    };

    private static bool Decides(string outcome, Household h) => outcome switch
    {
        "byArea" => h.Poor || h.Area > 60,
        "byGrade" => h.Grade != "none" && h.Income < 500,
        "left" => h.Measure == "repair" || h.People > 4,
        _ => true,
    };

    private static readonly Policy Small = Loaded(Text);

    private static readonly BoundPolicy<Household> Bound = Small.For<Household>();

    [Property(MaxTest = 2_000, Arbitrary = [typeof(AmountLaws)])]
    public void An_amount_is_what_decimals_say(Household household)
    {
        var expected = Amounts.Where(a => Decides(a.Outcome, household)).Select(a => (a.Outcome, a.Pays(household)));

        Assert.Equal(expected, Paid(Bound.Determine(household)));
        Assert.Equal(expected, Paid(Small.Determine(Bound.Sheet(household))));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(AmountLaws)])]
    public void A_table_without_a_row_is_a_gap_and_no_number(Household household)
    {
        var determination = Bound.Determine(household);

        var isGap = Decides("byGrade", household) && Standard(household) is null;
        Assert.Equal(isGap ? DeterminationStatus.Gap : DeterminationStatus.Decided, determination.Status);
        Assert.Equal(isGap, determination.Amounts.Any(a => a is { HasGap: true, Lowest: null, Highest: null, Value: null }));
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(AmountLaws)])]
    public void The_stock_engine_reads_the_same_sum(Household household)
    {
        var sheet = Bound.Sheet(household);
        var parser = new RuleExpressionParser(new ReSettings { CustomTypes = [typeof(Fn)] });
        RuleParameter[] all =
        [
            new("area", household.Area), new("income", household.Income), new("people", household.People),
            new("kinds", household.Kinds), new("price", 630.5m), new("limit", 12_000),
            new("standard", Standard(household) ?? -1),
            new("band", household.People <= 2 ? 1_000 : household.People == 3 ? 1_500 : 2_000.5m),
        ];

        foreach (var amount in Small.Determine(sheet).Amounts.Where(a => !a.HasGap))
        {
            var (_, sum, cap, _) = Amounts.Single(a => a.Outcome == amount.Outcome.Name);
            var paid = Convert.ToDecimal(parser.Evaluate<object>(sum, all), null);
            Assert.Equal(cap is null ? paid : Math.Min(paid, Convert.ToDecimal(parser.Evaluate<object>(cap, all), null)), amount.Value);
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(AmountLaws)])]
    public void What_is_unknown_makes_a_range_that_holds_every_completion(Household household, bool[] known)
    {
        var sheet = Bound.Sheet(household);
        var unknown = Hidden(known);
        foreach (var fact in unknown)
            sheet.SetUnknown(fact);
        var told = Small.Determine(sheet);

        foreach (var completion in Completions(household, unknown))
        {
            foreach (var (outcome, paid) in Paid(Bound.Determine(completion)))
            {
                var amount = Assert.Single(told.Amounts, a => a.Outcome.Name == outcome);
                Assert.True(paid is null ? amount.HasGap : amount.Lowest <= paid && paid <= amount.Highest, $"{outcome}: {paid}, {amount}");
            }
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(AmountLaws)])]
    public void The_ends_of_a_range_are_reached_where_the_amount_goes_one_way(Household household, bool[] known)
    {
        var sheet = Bound.Sheet(household);
        var unknown = Hidden(known);
        foreach (var fact in unknown)
            sheet.SetUnknown(fact);
        var told = Small.Determine(sheet);
        var came = Completions(household, unknown).SelectMany(c => Paid(Bound.Determine(c))).ToLookup(p => p.Outcome, p => p.Paid);

        foreach (var amount in told.Amounts.Where(a => a.Outcome.Name != "mixed"))
        {
            Assert.Equal(came[amount.Outcome.Name].Min(), amount.Lowest);
            Assert.Equal(came[amount.Outcome.Name].Max(), amount.Highest);
        }
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(AmountLaws)])]
    public void A_fact_that_is_not_missing_changes_no_amount(Household household, bool[] known)
    {
        var sheet = Bound.Sheet(household);
        var unknown = Hidden(known);
        foreach (var fact in unknown)
            sheet.SetUnknown(fact);
        var told = Small.Determine(sheet);
        var idle = unknown.Except(told.Missing.Select(f => f.Name)).ToArray();

        var answers = Completions(household, idle).Select(c => string.Join(' ', Paid(Bound.Determine(c)))).Distinct();

        Assert.Single(answers);
    }

    public static Arbitrary<Household> Any() => Arb.From(
        from area in Gen.OneOf(Gen.Choose(0, 2_000), Gen.Elements(240, 600, 601))
        from income in Gen.Choose(0, 100_000)
        from people in Gen.Choose(1, 6)
        from grade in Gen.Elements("none", "B", "C", "D")
        from measure in Gen.Elements("repair", "rebuild")
        from kinds in Gen.SubListOf("farm", "wage", "rent")
        from poor in Gen.Elements(true, false)
        select new Household(area / 10m, income / 100m, people, grade, measure, [.. kinds], poor));

    public static Arbitrary<bool[]> Known() => Arb.From(Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false))), 7));

    public sealed record Household(decimal Area, decimal Income, int People, string Grade, string Measure, string[] Kinds, bool Poor);

    private static readonly string[] Facts = ["area", "income", "people", "grade", "measure", "kinds", "poor"];

    private static string[] Hidden(bool[] known) => [.. Facts.Where((_, i) => !known[i])];

    // Numbers at the ends of what the rules tell apart, everything else whole.
    private static IEnumerable<Household> Completions(Household household, string[] unknown) => unknown.Aggregate(
        (IEnumerable<Household>)[household],
        (all, fact) => all.SelectMany(h => fact switch
        {
            "area" => new[] { 0m, 24, 60, 60.1m, 200 }.Select(v => h with { Area = v }),
            "income" => new[] { 0m, 499.99m, 500, 1_000 }.Select(v => h with { Income = v }),
            "people" => Enumerable.Range(1, 6).Select(v => h with { People = v }),
            "grade" => new[] { "none", "B", "C", "D" }.Select(v => h with { Grade = v }),
            "measure" => new[] { "repair", "rebuild" }.Select(v => h with { Measure = v }),
            "kinds" => new string[][] { [], ["farm"], ["wage", "rent"], ["farm", "wage", "rent"] }.Select(v => h with { Kinds = v }),
            _ => new[] { true, false }.Select(v => h with { Poor = v }),
        }));

    private static decimal? Standard(Household h) => (h.Grade, h.Measure, h.Poor) switch
    {
        ("B", "repair", true) => 120.25m,
        ("C" or "D", "repair", true) => 300,
        ("B" or "C" or "D", "repair", false) => 99.99m,
        ("C", "rebuild", _) => 700,
        ("D", "rebuild", _) => 850.05m,
        _ => null,
    };

    private static (string Outcome, decimal? Paid)[] Paid(Determination determination) =>
        [.. determination.Amounts.Select(a => (a.Outcome.Name, a.Lowest)).OrderBy(a => Array.FindIndex(Amounts, x => x.Outcome == a.Name))];

    private static decimal Half(decimal number, int digits) => Math.Round(number, digits, MidpointRounding.AwayFromZero);

    private static Policy Loaded(PolicyText text)
    {
        using var folder = text.Save();
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }
}
