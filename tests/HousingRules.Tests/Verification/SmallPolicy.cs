using FsCheck;
using FsCheck.Fluent;
using HousingRules.Evaluation;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Verification;

/// <summary>What a small random policy says: a few facts, three sets of rules.</summary>
public sealed record SmallPolicy(string Applies, string[] One, string[] First, string[] Every)
{
    private readonly Lazy<Policy> _policy = new(() => Some.Policy(text => text
        .Boolean("a")
        .Boolean("b", omitted: null)
        .Boolean("c")
        .OneOf("grade", "A", "B", "C", "D")
        .Integer("people", 0, 5)
        .RuleSet("one", "One", Applies, ("x", One[0]), ("y", One[1]), ("z", One[2]), ("x", One[3]))
        .RuleSet("first", "First", null, ("p", First[0]), ("q", First[1]), ("p", First[2]))
        .RuleSet("every", "Every", null, ("u", Every[0]), ("v", Every[1]))));

    internal Policy Policy => _policy.Value;
}

/// <summary>Random small policies over the same facts.</summary>
public static class SmallPolicies
{
    private static readonly Gen<string> Fact = Gen.OneOf(
        Gen.Elements("a", "b", "c"),
        Gen.Elements("A", "B", "C", "D").Select(g => $"grade == \"{g}\""),
        Gen.Elements("in (\"A\", \"B\")", "in (\"B\", \"D\")", "!= \"C\"").Select(g => $"grade {g}"),
        from comparison in Gen.Elements("<", "<=", ">", ">=", "==", "!=")
        from number in Gen.Choose(0, 5)
        from arithmetic in Gen.Elements("people", "people", "people * 2", "5 - people", "Fn.min(people, 3)", "Fn.max(5 - people, people)",
            "Fn.round(1.5m * people, 0)", "6m / (people + 1)")
        select $"{arithmetic} {comparison} {number}");

    public static Arbitrary<SmallPolicy> Any() => Arb.From(
        from applies in Expression(2, Fact)
        from one in Gen.ArrayOf(Expression(3, Fact), 4)
        from first in Gen.ArrayOf(Expression(2, Gen.OneOf(Fact, Gen.Elements("x", "y", "z"))), 3)
        from every in Gen.ArrayOf(Expression(2, Gen.OneOf(Fact, Gen.Elements("x", "p", "q"))), 2)
        select new SmallPolicy(applies, one, first, every));

    private static Gen<string> Expression(int depth, Gen<string> test) => AnyExpression.Of(depth, test, "and", "or");
}
