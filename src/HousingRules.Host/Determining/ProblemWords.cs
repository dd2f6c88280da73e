using HousingRules.Facts;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>A row's problem in words.</summary>
internal static class ProblemWords
{
    public static LocalizedText Of(RowProblem problem)
    {
        var (row, column, reason, decided) = problem;
        return new(
            $"第 {row} 行{(column.Length == 0 ? "" : $" {column} 列")}：{reason.Chinese}{(decided ? "（该户已判定）" : "")}",
            $"row {row}{(column.Length == 0 ? "" : $", column {column}")}: "
            + $"{reason.English}{(decided ? " (the household was decided)" : "")}");
    }
}
