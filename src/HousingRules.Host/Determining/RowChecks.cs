using HousingRules.Facts;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>Looks at what no rule reads: ids that a spreadsheet has rounded, and ids that stand twice.</summary>
internal static class RowChecks
{
    /// <summary>Says that a number was rounded.</summary>
    public static LocalizedText Rounded { get; } = new(
        "这是被 Excel 取整的号码（超过 15 位的部分已丢失）：请从原始资料重新取得，并把该列设为文本格式",
        "the number was rounded by Excel (what follows 15 digits is lost): take it from the source again, with the column as text");

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
        var decided = batch.Problems.Count == problems;
        foreach (var column in columns.Read)
        {
            if (column.Use is ColumnUse.Id or ColumnUse.IdNumber
                && (
                    RoundedNumber.Is(batch[row].Values?[column.Index])
                        || RoundedNumber.Is(batch.Cell(row, column.Index), column.Use == ColumnUse.IdNumber)))
            {
                batch.Problems.Add(new(batch[row].Number, column.ColumnName, Rounded, decided));
            }
        }

        var id = batch.Cell(row, columns.Id);
        batch[row].IdHash = id.IsEmpty ? 0 : ByteHash.Of(id) | 1;
    }
}
