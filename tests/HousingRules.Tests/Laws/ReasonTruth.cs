using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Asks of every reason of an explanation, by itself and in every completion of what is unknown, whether it is so.</summary>
internal static class ReasonTruth
{
    public static void AssertTrue(PartlyKnownHousehold household)
    {
        var policy = household.Known.Policy;
        var explanation = policy.Explain(household.Sheet());
        var completions = Completions(household).Select(s => new ThreeValued(policy.Program).Of(s.Codes)).ToArray();

        foreach (var reason in explanation.Rules.SelectMany(r => r.Reasons).SelectMany(All))
            Assert.Equal(Came(completions, reason.Condition!), reason.Holds);
        foreach (var outcome in explanation.NotDecided)
        {
            var reasons = outcome.WhyNot.SelectMany(r => r.Reasons).Concat(outcome.SetDoesNotApply).ToArray();
            Assert.All(reasons.SelectMany(All).Where(r => r.Condition is not null), r => Assert.Equal(Came(completions, r.Condition!), r.Holds));
            // Why not: something is named that is known.
            Assert.True(outcome.IsPossible || reasons.All(r => r.Holds is not null), outcome.Outcome.Name);
        }
    }

    private static bool? Came(PartlyKnown[] completions, Condition condition)
    {
        var answers = completions.Select(c => c.Holds(condition).Holds!.Value).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private static IEnumerable<Reason> All(Reason reason) => reason.Parts.SelectMany(All).Prepend(reason).Where(r => r.Condition is not null);

    private static IEnumerable<FactSheet> Completions(PartlyKnownHousehold household)
    {
        IEnumerable<FactSheet> sheets = [household.Known.Sheet()];
        foreach (var (_, values) in household.Completions())
            sheets = sheets.SelectMany(s => values.Select(v => s.Copy().Set(v)));
        return sheets.ToArray();
    }
}
