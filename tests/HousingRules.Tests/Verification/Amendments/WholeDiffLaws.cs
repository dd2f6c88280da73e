using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Two random policies decide a household differently exactly where the comparison says so. It is asked by the kinds' diagrams,
/// not by their words.</summary>
public sealed class WholeDiffLaws
{
    private const int Households = 120;

    [Property(MaxTest = 60)]
    public void A_household_is_decided_differently_exactly_if_it_lies_in_a_reported_kind(int seed)
    {
        var random = new Random(seed);
        var first = RandomPolicy.Any(random);
        Hold(first.Load(), first.Amended(random).Load(), random);
    }

    [Property(MaxTest = 20)]
    public void And_so_it_is_for_two_policies_that_have_little_in_common(int seed)
    {
        var random = new Random(seed);
        Hold(RandomPolicy.Any(random).Load(), RandomPolicy.Any(random).Amended(random).Load(), random);
    }

    [Property(MaxTest = 20)]
    public void A_policy_does_not_differ_from_itself_however_it_was_read(int seed)
    {
        var policy = RandomPolicy.Any(new Random(seed));

        Assert.True(PolicyComparer.Compare(policy.Load(), policy.Load()).IsEmpty);
    }

    [Property(MaxTest = 30)]
    public void Every_kind_is_shown_by_a_household_that_is_in_it(int seed)
    {
        var random = new Random(seed);
        var first = RandomPolicy.Any(random);
        var (before, after) = (first.Load(), first.Amended(random).Load());

        var comparison = PolicyComparer.Compare(before, after);

        Assert.All(comparison.Kinds, kind =>
        {
            Assert.True(comparison.Holds(kind, kind.Before.Facts, kind.After.Facts));
            Assert.NotEqual(
                WholeDetermination.Of(kind.Before.Determination, comparison.Renames),
                WholeDetermination.Of(kind.After.Determination, []));
        });
    }

    private static void Hold(Policy before, Policy after, Random random)
    {
        var comparison = PolicyComparer.Compare(before, after);
        foreach (var (old, now) in Drawn(before, after, comparison, random))
        {
            var differs =
                WholeDetermination.Of(before.Determine(old), comparison.Renames) != WholeDetermination.Of(after.Determine(now), []);
            var reported = comparison.Kinds.Any(k => comparison.Holds(k, old, now))
                || comparison.NotFollowed.Any(k => comparison.Holds(k, old, now));
            Assert.True(
                differs == reported,
                $"{(differs ? "differs" : "does not differ")} and is {(reported ? "" : "not ")}reported: "
                + string.Join(", ", now.Catalog.Facts.Select(f => $"{f.Name}={now[f]}"))
                + $"\n{WholeDetermination.Of(before.Determine(old), comparison.Renames)}"
                    + $"\n{WholeDetermination.Of(after.Determine(now), [])}");
        }
    }

    // Random households, and those of the examples with another value here and there.
    private static IEnumerable<(FactSheet Old, FactSheet Now)> Drawn(
        Policy before,
        Policy after,
        PolicyComparison comparison,
        Random random)
    {
        for (var n = 0; n < Households; n++)
        {
            var (old, now) = (before.NewSheet(), after.NewSheet());
            var near = comparison.Kinds.Length > 0 && n % 2 == 0 ? comparison.Kinds[n / 2 % comparison.Kinds.Length] : null;
            foreach (var fact in before.Facts.Facts.Concat(after.Facts.Facts).DistinctBy(f => f.Name))
            {
                var value = near is not null && random.Next(4) > 0 ? Known(near, fact.Name) : null;
                Set(old, fact.Name, value ??= AnyText(fact, random));
                Set(now, fact.Name, value);
            }

            yield return (old, now);
        }
    }

    private static string? Known(ChangeKind kind, string fact) =>
        kind.After.Facts.Catalog.TryGet(fact, out _) ? kind.After.Facts[fact].ToString() : kind.Before.Facts[fact].ToString();

    private static string AnyText(FactDeclaration fact, Random random)
    {
        string[] values = fact.Name switch
        {
            "people" => ["0", "1", "2", "3", "4", "5"],
            "rooms" => ["0", "1", "2", "3", "8", "9"],
            "area" => ["0", "7", "30", "100", "2000"],
            "income" => ["0", "5", "9999", "10000", "3000", "6000", "6001", "9000", "18000", "18001", "29999", "30000", "1000000"],
            "built" => ["2030-01-01", "2030-01-31", "2030-02-01", "2030-03-01", "2030-04-02"],
            "grade" => ["A", "B", "C"],
            "groups" => ["", "farm", "wage", "farm,wage"],
            _ => ["false", "true"],
        };
        return RandomPolicy.Pick(random, values);
    }

    private static void Set(FactSheet sheet, string fact, string value)
    {
        if (!sheet.Catalog.TryGet(fact, out var declared))
            return;
        _ = declared.Name switch
        {
            "people" or "rooms" or "area" or "income" =>
                sheet.Set(fact, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
            "built" => sheet.Set(fact, DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            "grade" => sheet.Set(fact, value),
            "groups" => sheet.Set(fact, value.Split(',', StringSplitOptions.RemoveEmptyEntries)),
            _ => sheet.Set(fact, value == "true"),
        };
    }
}
