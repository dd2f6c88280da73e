using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>What a determination decides, in the names under which a comparison reports it.</summary>
internal static class Decided
{
    public static HashSet<string> Outcomes(Determination determination) =>
        [.. determination.Outcomes.SelectMany(s => s.Certain.Select(o => $"{s.RuleSet.Name}: {o.Name}"))];

    public static HashSet<string> All(Determination determination) =>
    [
        .. Outcomes(determination),
        .. determination.Documents.Select(d => $"paper: {d.Name}"),
        .. determination.Deadlines.Select(m => $"day: {m.Name} {m.Due:yyyy-MM-dd}"),
    ];

    public static HashSet<string> Names(IEnumerable<Aspect> aspects) => [.. aspects.Select(Name)];

    private static string Name(Aspect aspect) => aspect.Kind switch
    {
        AspectKind.Outcome => $"{aspect.RuleSet}: {aspect.Name}",
        AspectKind.Document => $"paper: {aspect.Name}",
        _ => $"day: {aspect.Name}",
    };
}
