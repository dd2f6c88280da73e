using FsCheck;
using FsCheck.Fluent;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Contract;

/// <summary>A household that any policy of the tests may have, of which anything may be unknown, with any identity.</summary>
public sealed record WrittenHousehold(Policy Policy, FactSheet Sheet, HouseholdIdentity Identity)
{
    public override string ToString() => $"{Policy}: {string.Join(",", Sheet.Codes)} {Identity}";
}

/// <summary>Draws them.</summary>
public static class AnyContract
{
    // Texts that some writer of JSON escapes, and some not.
    private static readonly string?[] Texts =
        [null, "", "370323-001", "沂源县", "甲\u3000村", "𠮷村", "\"\\/'<&>+`", "\u0001\t\n\u007f\u2028\uFEFF", "2020-06-10T08:00:00"];

    private static Gen<Policy> Policies => Gen.OneOf(
        Gen.Elements(Some.Yiyuan, Some.Hedong, WidePolicy.Policy, Placed.Value),
        ExplainedHousehold.Any().Generator.Select(e => e.Said.Policy));

    public static Arbitrary<WrittenHousehold> Household() => Arb.From(
        from policy in Policies
        from codes in Gen.CollectToArray(policy.Facts.Facts.AsEnumerable(), Codes)
        from identity in Identity(policy)
        select new WrittenHousehold(policy, new FactSheet(policy.Facts, [.. codes.SelectMany(c => c)]), identity));

    public static Gen<HouseholdIdentity> Identity(Policy? policy = null)
    {
        var towns = policy is not null && policy.Facts.TryGet("town", out var town) ? town.Options.Select(o => o.Label.Chinese) : [];
        var text = Gen.Elements(Texts.AsEnumerable().Concat(towns).ToArray());
        return from id in text
               from county in text
               from place in text
               from village in text
               select new HouseholdIdentity(id, county, place, village);
    }

    // A policy that asks where a household is.
    private static readonly Lazy<Policy> Placed = new(() => Some.Policy(text => text
        .OneOf("town", "north", "south", "none")
        .Boolean("flooded", omitted: null)
        .RuleSet("visits", "Every", null, ("visit", "town == \"north\" or flooded"))));

    private static Gen<long[]> Codes(FactDeclaration fact)
    {
        var omitted = Enumerable.Range(0, fact.SlotCount).Select(i => FactValue.Omitted(fact).CodeAt(i)).ToArray();
        var one = Gen.Frequency((4, Value(fact)), (1, Gen.Constant(SlotCode.Unknown)));
        return Gen.Frequency(
            (4, Gen.Constant(omitted)),
            (1, Gen.Constant(Enumerable.Repeat(SlotCode.Unknown, fact.SlotCount).ToArray())),
            (4, Gen.ArrayOf(one, fact.SlotCount)));
    }

    private static Gen<long> Value(FactDeclaration fact)
    {
        var (least, greatest) = fact.Bounds;
        return Gen.OneOf(
            Gen.Elements(least, greatest),
            Gen.Choose(0, int.MaxValue).Select(n => least + (long)((greatest - least) * (n / (double)int.MaxValue))));
    }
}
