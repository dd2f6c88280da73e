using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>A small policy with functions and divisions. Every rule means what C# says, which is what the stock engine computes.</summary>
public sealed class FunctionRuleTests
{
    private static readonly (string Outcome, string Expression, Func<Household, bool> Holds)[] Rules =
    [
        ("capped", "Fn.min(area, 40) > 36.5", h => Math.Min(h.Area, 40) > 36.5m),
        ("least", "Fn.min(people, rooms, 3) == 2", h => Math.Min(Math.Min(h.People, h.Rooms), 3) == 2),
        ("greatest", "Fn.max(area, income, 20, 30.25) <= 30.25", h => Math.Max(h.Area, h.Income) <= 30.25m),
        ("perHead", "income / people < 2.5", h => h.Income / h.People < 2.5m),
        ("exactly", "income / people == 2.5", h => h.Income == 2.5m * h.People),
        ("bothSides", "income / people >= area / (people + 1)", h => h.Income * (h.People + 1) >= h.Area * h.People),
        ("third", "Fn.round(income / 3, 2) == 1.67", h => Half(h.Income / 3, 2) == 1.67m),
        ("half", "Fn.round(income / 4, 1) > 1.2", h => Half(h.Income / 4, 1) > 1.2m),
        ("wholeNumbers", "Fn.round(1m * rooms / people, 0) == 1", h => Half((decimal)h.Rooms / h.People, 0) == 1),
        ("ofSum", "Fn.round((area - income * people) / 7 + 0.5, 2) < 3",
            h => Half(((h.Area - (h.Income * h.People)) / 7) + 0.5m, 2) < 3),
        ("share", "Fn.round(area * 30 / 100, 2) > Fn.round(income, 0)", h => Half(h.Area * 30 / 100, 2) > Half(h.Income, 0)),
        ("nested", "Fn.max(Fn.round(income / people, 1), Fn.min(area, 10)) > 5",
            h => Math.Max(Half(h.Income / h.People, 1), Math.Min(h.Area, 10)) > 5),
        ("age", "Fn.years(born, today) >= 60", h => h.Today >= Birthday(h.Born, 60)),
        ("young", "Fn.years(born, \"2030-06-06\") < 18", h => new DateOnly(2030, 6, 6) < Birthday(h.Born, 18)),
        ("lately", "Fn.months(\"2029-01-31\", today) in (12, 13)",
            h => h.Today >= new DateOnly(2030, 1, 31) && h.Today < new DateOnly(2030, 3, 31)),
        ("days", "Fn.days(born, today) > 20000", h => h.Today.DayNumber - h.Born.DayNumber > 20000),
        ("many", "Fn.count(kinds) >= 2", h => h.Kinds.Length >= 2),
        ("points", "Fn.count(kinds) * 10 + Fn.min(people, 3) > 21", h => (h.Kinds.Length * 10) + Math.Min(h.People, 3) > 21),
    ];

    private static PolicyText Text => Rules.Aggregate(
        new PolicyText()
            .Decimal("area", 2, 0, 100)
            .Decimal("income", 1, -10, 10)
            .Integer("people", 1, 5)
            .Integer("rooms", 0, 9)
            .Date("born")
            .Date("today")
            .Set("kinds", "farm", "wage", "rent"),
        (text, rule) => text.RuleSet(rule.Outcome, "Every", null, (rule.Outcome, rule.Expression)));

    private static readonly Policy Small = Loaded(Text);

    private static readonly BoundPolicy<Household> Bound = Small.For<Household>();

    [Property(MaxTest = 3_000, Arbitrary = [typeof(FunctionRuleTests)])]
    public void A_rule_with_functions_decides_as_they_do(Household household)
    {
        var expected = Rules.Where(r => r.Holds(household)).Select(r => r.Outcome);

        Assert.Equal(expected, Outcomes(Bound.Determine(household)));
        Assert.Equal(expected, Outcomes(Small.Determine(Bound.Sheet(household))));
    }

    [Property(MaxTest = 25, Arbitrary = [typeof(FunctionRuleTests)])]
    public void The_stock_engine_agrees(Household household)
    {
        using var folder = Text.Save();

        var stock = new StockEngine(folder.Policy).DecideAsync(Bound.Sheet(household)).GetAwaiter().GetResult();

        Assert.Equal(Decision.WithPossible(Bound.Determine(household)), stock);
    }

    [Theory]
    [InlineData("2000-02-29", "2001-02-28", 0, 11)]
    [InlineData("2000-02-29", "2001-03-01", 1, 12)]
    [InlineData("2000-02-29", "2004-02-28", 3, 47)]
    [InlineData("2000-02-29", "2004-02-29", 4, 48)]
    [InlineData("2001-01-31", "2001-02-28", 0, 0)]
    [InlineData("2001-01-31", "2001-03-01", 0, 1)]
    [InlineData("2001-01-31", "2001-03-30", 0, 1)]
    [InlineData("2001-01-31", "2001-03-31", 0, 2)]
    [InlineData("2001-06-06", "2001-06-06", 0, 0)]
    [InlineData("2001-06-06", "2001-06-05", -1, -1)]
    [InlineData("0001-01-01", "9999-12-31", 9998, 119987)]
    public void A_year_and_a_month_are_full_on_their_day(string from, string to, int years, int months)
    {
        var (first, last) = (DateOnly.Parse(from, null), DateOnly.Parse(to, null));

        Assert.Equal((years, months), (Fn.Years(first, last), Fn.Months(first, last)));
        Assert.Equal((years, months), (Fn.Years(from, last), Fn.Months(first, to)));
    }

    [Theory]
    [InlineData("2.345", 2, "2.35")]
    [InlineData("-2.345", 2, "-2.35")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("0.4999999", 0, "0")]
    public void Half_goes_away_from_nothing(string number, int digits, string rounded)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(decimal.Parse(rounded, culture), Fn.Round(decimal.Parse(number, culture), digits));
    }

    public static Arbitrary<Household> Any() => Arb.From(
        from area in Gen.Choose(0, 10_000)
        from income in Gen.Choose(-100, 100)
        from people in Gen.Choose(1, 5)
        from rooms in Gen.Choose(0, 9)
        from born in Gen.Choose(new DateOnly(1960, 1, 1).DayNumber, new DateOnly(2015, 1, 1).DayNumber)
        from today in Gen.OneOf(Gen.Choose(new DateOnly(2029, 12, 1).DayNumber, new DateOnly(2030, 7, 1).DayNumber), Gen.Constant(born))
        from kinds in Gen.SubListOf("farm", "wage", "rent")
        let days = (Born: DateOnly.FromDayNumber(born), Today: DateOnly.FromDayNumber(today))
        select new Household(area / 100m, income / 10m, people, rooms, days.Born, days.Today, [.. kinds]));

    public sealed record Household(decimal Area, decimal Income, int People, int Rooms, DateOnly Born, DateOnly Today, string[] Kinds);

    private static decimal Half(decimal number, int digits) => Math.Round(number, digits, MidpointRounding.AwayFromZero);

    // The first day on which so many years are full.
    private static DateOnly Birthday(DateOnly born, int years)
    {
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }

    private static string[] Outcomes(Determination determination) => [.. determination.Rules.Select(r => r.Outcome.Name)];

    private static Policy Loaded(PolicyText text)
    {
        using var folder = text.Save();
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }
}
