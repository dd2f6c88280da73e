using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Draws households from a policy's own declarations, so that a new fact is tested without a word here.</summary>
internal static class AnyHousehold
{
    /// <summary>How many completions brute force is asked to try for one household.</summary>
    private const long MostCompletions = 120_000;

    public static Arbitrary<KnownHousehold> Known(Policy policy) => Arb.From(Values(policy), Simpler);

    public static Arbitrary<PartlyKnownHousehold> PartlyKnown(Policy policy, long mostCompletions = MostCompletions) => Arb.From(
        from known in Values(policy)
        from count in Gen.Choose(1, 6)
        from parts in Gen.CollectToArray(Enumerable.Range(0, count), _ => Part(policy))
        let unknown = Affordable(known, [.. parts.Distinct()], mostCompletions)
        select new PartlyKnownHousehold(known, unknown));

    // Half of the facts have their omitted value: most rules ask for one or two unusual things at a time.
    private static Gen<KnownHousehold> Values(Policy policy) =>
        Gen.CollectToArray(policy.Facts.Facts, Value).Select(values => new KnownHousehold(policy, [.. values]));

    private static Gen<FactValue> Value(FactDeclaration fact)
    {
        var any = Gen.Elements(DeclaredValues.Of(fact).AsEnumerable());
        return fact.Type is SetType || FactValue.Omitted(fact).IsUnknown ? any : Gen.OneOf(Gen.Constant(FactValue.Omitted(fact)), any);
    }

    private static Gen<UnknownPart> Part(Policy policy) =>
        from fact in Gen.Elements(policy.Facts.Facts.AsEnumerable())
        from member in Gen.Elements(fact.Options.Select(o => (FactOption?)o).Append(null))
        select new UnknownPart(fact, fact.Type is SetType ? member : null);

    private static ImmutableArray<UnknownPart> Affordable(
        KnownHousehold known,
        ImmutableArray<UnknownPart> parts,
        long mostCompletions)
    {
        while (
            parts.Length > 1
                && new PartlyKnownHousehold(known, parts).Completions().Aggregate(1L, (n, c) => n * c.Values.Length) > mostCompletions)
            parts = parts.RemoveAt(parts.Length - 1);
        return parts;
    }

    private static IEnumerable<KnownHousehold> Simpler(KnownHousehold household)
    {
        for (var i = 0; i < household.Values.Length; i++)
        {
            var simplest = FactValue.Omitted(household.Values[i].Fact);
            if (!simplest.IsUnknown && household.Values[i] != simplest)
                yield return household with { Values = household.Values.SetItem(i, simplest) };
        }
    }
}

/// <summary>Households of the Yiyuan policy.</summary>
public static class YiyuanHouseholds
{
    public static Arbitrary<KnownHousehold> Known() => AnyHousehold.Known(Some.Yiyuan);

    public static Arbitrary<PartlyKnownHousehold> PartlyKnown() => AnyHousehold.PartlyKnown(Some.Yiyuan);
}
