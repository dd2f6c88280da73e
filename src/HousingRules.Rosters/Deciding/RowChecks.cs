using HousingRules.Facts;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Deciding;

/// <summary>Looks at what no rule reads: cells that cannot be read, ids that a spreadsheet has rounded, and ids that stand twice.</summary>
internal static class RowChecks
{
    /// <summary>Says that a number was rounded.</summary>
    public static LocalizedText Rounded { get; } = RosterSentences.RoundedByExcel;

    /// <summary>Says which cells of a row cannot be read.</summary>
    /// <returns>Whether the household cannot be decided: a cell of its facts, its id or its place is among them.</returns>
    public static bool HasFaults(RowBatch batch, int row, RosterColumns columns)
    {
        if (!batch[row].HasFaults)
            return false;
        var isBad = false;
        foreach (var column in columns.Read)
        {
            if (column.Use != ColumnUse.IdNumber && batch.Kind(row, column.Index) is var kind && CellFaults.Is(kind))
            {
                batch.Tell(row, column.ColumnName, CellFaults.Words(kind));
                isBad = true;
            }
        }

        if (!isBad)
            TellOthers(batch, row, columns);
        return isBad;
    }

    /// <summary>Looks at a row's id and ID numbers.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="row">The row, which has been decided or not.</param>
    /// <param name="columns">The roster's columns.</param>
    /// <param name="problems">How many problems the batch had before this row.</param>
    public static void Identity(RowBatch batch, int row, RosterColumns columns, int problems)
    {
        if (batch[row].Problem is not null)
            return;
        // No rule reads these columns: a household is decided whatever they hold.
        var decided = !AreUndecided(batch, problems);
        foreach (var column in columns.Read)
        {
            if (column.Use is ColumnUse.Id or ColumnUse.IdNumber && IsRounded(batch, row, column))
                batch.Tell(row, column.ColumnName, Rounded, decided);
        }

        batch[row].IdHash = IdText.Hash(batch.Cell(row, columns.Id));
    }

    /// <summary>Whether a problem told since then leaves the row undecided.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="problems">How many problems it had then.</param>
    public static bool AreUndecided(RowBatch batch, int problems)
    {
        for (var i = problems; i < batch.Problems.Count; i++)
        {
            if (!batch.Problems[i].Decided)
                return true;
        }

        return false;
    }

    // Of a column that no rule reads the value is lost all the same where it could only be written as nothing.
    private static void TellOthers(RowBatch batch, int row, RosterColumns columns)
    {
        foreach (var column in columns.All)
        {
            var kind = batch.Kind(row, column.Index);
            if (CellFaults.Is(kind) && (kind != CellKind.Error || column.Use == ColumnUse.IdNumber))
                batch.Tell(row, column.ColumnName, CellFaults.Words(kind), decided: true);
        }
    }

    private static bool IsRounded(RowBatch batch, int row, RosterColumn column) =>
        (batch.Kind(row, column.Index) == CellKind.Number && RoundedNumber.Is(batch.NumberOf(row, column.Index)))
        || RoundedNumber.Is(batch.Cell(row, column.Index), column.Use == ColumnUse.IdNumber);
}
