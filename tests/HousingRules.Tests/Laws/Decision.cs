using HousingRules.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>What is decided, as one text that can be compared and read.</summary>
internal static class Decision
{
    public static string Of(Determination determination) =>
        string.Join(
            "; ",
            determination.Outcomes.Select(s => $"{s.RuleSet.Name}: {s.Status} {string.Join(", ", s.Certain.Select(o => o.Name))}"));

    public static string WithPossible(Determination determination) =>
        string.Join(
            "; ",
            determination.Outcomes.Select(s => OfSet(s.RuleSet.Name, s.Certain.Select(o => o.Name), s.Possible.Select(o => o.Name))));

    public static string OfSet(string set, IEnumerable<string> certain, IEnumerable<string> possible) =>
        $"{set}: {string.Join(", ", certain.Order(StringComparer.Ordinal))} ({string.Join(", ", possible.Order(StringComparer.Ordinal))})";
}
