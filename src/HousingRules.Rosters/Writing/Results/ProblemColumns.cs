using System.Globalization;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>A row's problem as the cells of a table.</summary>
internal static class ProblemColumns
{
    private static readonly LocalizedText[] All =
    [
        new("行号", "row"), new("工作表", "sheet"), new("问题列", "column"), new("问题", "problem"), new("是否已判定", "decided"),
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
