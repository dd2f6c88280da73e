using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Verification;

/// <summary>Every household that a small policy allows, one after another.</summary>
internal static class AllHouseholds
{
    public static IEnumerable<FactSheet> Of(Policy policy)
    {
        var values = policy.Facts.Facts.Select(DeclaredValues.Of).ToArray();
        var count = values.Aggregate(1L, (n, v) => n * v.Length);
        for (var n = 0L; n < count; n++)
        {
            var sheet = policy.NewSheet();
            var rest = n;
            foreach (var fact in values)
            {
                sheet.Set(fact[(int)(rest % fact.Length)]);
                rest /= fact.Length;
            }

            yield return sheet;
        }
    }

    public static IEnumerable<Determination> Decided(Policy policy) => Of(policy).Select(policy.Determine);
}
