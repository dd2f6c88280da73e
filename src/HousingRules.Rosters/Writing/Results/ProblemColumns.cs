using System.Globalization;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Writing;

/// <summary>A row's problem as the cells of a table.</summary>
internal static class ProblemColumns
{
    private static readonly LocalizedText[] All =
    [
        RosterSentences.Row, RosterSentences.Sheet, RosterSentences.ProblemColumn, RosterSentences.ProblemOfRow, RosterSentences.IsDecided,
    ];

    public static string[] Headers(Language language) => [.. All.Select(h => h[language])];

    /// <summary>The headers in both languages.</summary>
    public static IEnumerable<string> Own => All.SelectMany(h => new[] { h.Chinese, h.English });

    public static string[] Cells(RosterProblem problem, Language language) =>
    [
        problem.Row.ToString(CultureInfo.InvariantCulture), problem.Sheet, problem.Column, problem.Reason[language],
        FactWords.YesNo(problem.Decided)[language],
    ];
}
