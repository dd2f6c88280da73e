using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters;

/// <summary>One row of a roster: a household, or a row that cannot be read.</summary>
public sealed class RosterRow
{
    private RosterRow(int number, string sheet, HouseholdIdentity household, ImmutableArray<string> cells, FactSheet? facts,
        ImmutableArray<RosterProblem> problems) =>
        (Number, Sheet, Household, Cells, Facts, Problems) = (number, sheet, household, cells, facts, problems);

    /// <summary>The row as a spreadsheet counts it, from 1; in JSON the line, or the household's number in its array.</summary>
    public int Number { get; }

    /// <summary>The sheet it stands in, where several are read; empty otherwise.</summary>
    public string Sheet { get; }

    /// <summary>Who and where; its parts are null where the row does not say them.</summary>
    public HouseholdIdentity Household { get; }

    /// <summary>The texts of all cells, one for each column: what passes through. A day is written yyyy-MM-dd.</summary>
    public ImmutableArray<string> Cells { get; }

    /// <summary>The household's facts; null when the row cannot be read.</summary>
    public FactSheet? Facts { get; }

    /// <summary>What is wrong in the row. There may be something where the household can be read all the same.</summary>
    public ImmutableArray<RosterProblem> Problems { get; }

    internal static RosterRow Of(
        RowBatch batch,
        int row,
        RosterColumns columns,
        FactSheet? facts,
        ImmutableArray<RosterProblem> problems)
    {
        var household = new HouseholdIdentity(
            batch.TextOf(row, columns.Id),
            batch.TextOf(row, columns.County),
            batch.TextOf(row, columns.Town),
            batch.TextOf(row, columns.Village));
        return new(
            batch[row].Number,
            batch[row].Sheet ?? "",
            household,
            [.. columns.All.Select(c => batch.TextOf(row, c.Index) ?? "")],
            facts,
            problems);
    }
}
