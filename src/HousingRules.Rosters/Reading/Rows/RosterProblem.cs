using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Something wrong in a row. It names the row, the column and the reason, never what the cell holds.</summary>
/// <param name="Row">The row as a spreadsheet counts it, from 1; in JSON the line, or the household's number in its array.</param>
/// <param name="Column">The column; empty when it is about the row as a whole.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
/// <param name="Decided">Whether the household was decided all the same, because no rule reads the column.</param>
/// <param name="Sheet">The sheet the row stands in, where several are read; empty otherwise.</param>
public sealed record RosterProblem(int Row, string Column, LocalizedText Reason, bool Decided = false, string Sheet = "")
{
    /// <summary>Where and what, in one sentence.</summary>
    public LocalizedText Words => RosterSentences.Problem(Sheet, Row, Column, Reason, Decided);
}
