using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>What a small random policy with numbers, days, a set and definitions says.</summary>
public sealed record ExplainedPolicy(string Applies, string[] Definitions, string[] One, string[] First, string[] Every)
{
    private readonly Lazy<Policy> _policy = new(() => Some.Policy(text => text
        .Boolean("a")
        .Boolean("b", omitted: null)
        .OneOf("grade", "A", "B", "C", "D")
        .Integer("people", 0, 6)
        .Integer("area", -2, 9)
        .Date("built")
        .Date("seen")
        .Set("income", "farm", "wage")
        .Parameter("price", 3)
        .Definition("d1", Definitions[0])
        .Definition("d2", $"({Definitions[1]}) or d1")
        .RuleSet("one", "One", Applies, ("x", One[0]), ("y", One[1]), ("x", One[2]))
        .RuleSet("first", "First", null, ("p", First[0]), ("q", First[1]), ("p", First[2]))
        .RuleSet("every", "Every", "x or p", ("u", Every[0]), ("v", Every[1]))));

    internal Policy Policy => _policy.Value;

    public override string ToString() => string.Join(" | ", [Applies, .. Definitions, .. One, .. First, .. Every]);
}

/// <summary>A random policy and one of its households, partly known.</summary>
public sealed record ExplainedHousehold(ExplainedPolicy Said, PartlyKnownHousehold Household)
{
    private static readonly Gen<string> Comparison = Gen.Elements("<", "<=", ">", ">=", "==", "!=");

    private static readonly Gen<string> Fact = Gen.OneOf(
        Gen.Elements("a", "b", "farm", "wage", "a == b", "not farm"),
        Gen.Elements("== \"A\"", "in (\"B\", \"D\")", "!= \"C\"", "in (\"A\", \"B\", \"C\", \"D\")").Select(g => $"grade {g}"),
        from comparison in Comparison
        from number in Gen.Choose(-3, 12)
        from sum in Gen.Elements("people", "area", "price * people", "5 - people", "people * area", "area - people * 2 + 1",
            "Fn.min(people, area)", "Fn.max(people * 2, area, price)", "Fn.count(income)", "Fn.count(income) * people",
            "1m * area / (people + 1)", "Fn.round(2.5m * area / Fn.max(people, 1), 0)")
        select $"{sum} {comparison} {number}",
        from comparison in Comparison
        from sides in Gen.Elements("area {0} people", "price {0} area", "people * 2 {0} area + price")
        select string.Format(CultureInfo.InvariantCulture, sides, comparison),
        Gen.Elements("built == seen", "built != seen", "Fn.months(built, \"2030-06-01\") >= 2",
            "Fn.days(seen, \"2030-03-31\") < 40", "Fn.years(\"2029-03-31\", built) >= 1"),
        from comparison in Comparison
        from day in Gen.Elements("2030-03-31", "2030-06-01")
        select $"built {comparison} \"{day}\"");

    public static Arbitrary<ExplainedHousehold> Any() => Arb.From(
        from said in Policies()
        from household in AnyHousehold.PartlyKnown(said.Policy, mostCompletions: 400).Generator
        select new ExplainedHousehold(said, household));

    private static Gen<ExplainedPolicy> Policies() =>
        from applies in Expression(1, Fact)
        from definitions in Gen.ArrayOf(Expression(2, Fact), 2)
        from one in Gen.ArrayOf(Expression(2, Gen.OneOf(Fact, Gen.Elements("d1", "d2"))), 3)
        from first in Gen.ArrayOf(Expression(2, Gen.OneOf(Fact, Gen.Elements("x", "y", "d2"))), 3)
        from every in Gen.ArrayOf(Expression(3, Gen.OneOf(Fact, Gen.Elements("x", "p", "d1"))), 2)
        select new ExplainedPolicy(applies, definitions, one, first, every);

    private static Gen<string> Expression(int depth, Gen<string> test) => AnyExpression.Of(depth, test, "and", "or", "==");
}
