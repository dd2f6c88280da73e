using HousingRules.Evaluation.Conditions;
using HousingRules.Evaluation.Programs;

namespace HousingRules.Verification.Diagrams;

/// <summary>The variables that stand for comparisons which the analysis cannot follow.</summary>
internal static class OpaqueVariables
{
    public static Dictionary<Condition.Compares, int> Of(Space space, params IReadOnlyList<DecisionProgram> programs)
    {
        var first = space.Variables.Length - space.Variables.Count(v => v.IsOpaque);
        return Comparisons(programs).Select((comparison, i) => (comparison, first + i)).ToDictionary(x => x.comparison, x => x.Item2);
    }

    /// <summary>The comparisons, in a fixed order.</summary>
    public static IEnumerable<Condition.Compares> Comparisons(IEnumerable<DecisionProgram> programs) =>
        programs.SelectMany(p => p.AllConditions).SelectMany(c => c.Tree).OfType<Condition.Compares>().Where(c => !Space.CanFollow(c)).Distinct();
}
