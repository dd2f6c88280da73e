using System.Text;

namespace HousingRules.Rosters.Reading;

/// <summary>Looks at the beginning of a workbook's sheets for their headers.</summary>
internal sealed class SheetFinder(SheetBook book, HeaderMeanings meanings)
{
    private readonly HeaderFinder _finder = new(meanings);

    /// <summary>A sheet with its header.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="isEmpty">Whether it holds nothing at all.</param>
    /// <returns>The sheet, or null when it has no header.</returns>
    public RosterSheet? Find(int index, out bool isEmpty)
    {
        var rows = FirstRows(index);
        isEmpty = rows.Count == 0;
        if (_finder.Find(rows) is not { } found)
            return null;
        // Merged cells stand behind all rows: they are looked for only where there is a header.
        var merges = book.Merges(index);
        var heads = merges.Where(m => m.FirstRow <= found.LastRow && m.LastRow > m.FirstRow).ToList();
        found = _finder.Extend(found, rows, (row, column) =>
            heads.Where(m => m.FirstRow == row && m.FirstColumn == column).Select(m => m.LastRow).FirstOrDefault(row));
        var (name, isHidden) = book.Sheets[index];
        return new(index, name, isHidden, found, [.. rows[found.FirstRow..(found.LastRow + 1)]], merges);
    }

    private List<string[]> FirstRows(int index)
    {
        var rows = new List<string[]>();
        using var sheet = book.Open(index);
        while (rows.Count < HeaderFinder.Depth + HeaderFinder.MostRows && sheet.Read())
        {
            if (sheet.Row >= HeaderFinder.Depth + HeaderFinder.MostRows)
                break;
            while (rows.Count < sheet.Row)
                rows.Add([]);
            rows.Add(Texts(sheet));
        }

        return rows;
    }

    private static string[] Texts(SheetRows sheet)
    {
        var texts = new string[sheet.Cells[^1].Column + 1];
        Array.Fill(texts, "");
        Span<byte> number = stackalloc byte[64];
        foreach (ref readonly var cell in sheet.Cells)
        {
            var text = CellNumber.Is(cell.Kind) ? number[..CellNumber.Write(cell.Kind, cell.Number, number)] : sheet.Text(cell);
            if (CellFaults.Is(cell.Kind) && text.IsEmpty)
            {
                texts[cell.Column] = CellFaults.Unreadable;
                continue;
            }

            texts[cell.Column] = Encoding.UTF8.GetString(text).Trim(' ', '\t', '\r', '\n', '\u3000', '\u00A0', '\uFEFF', '\u200B');
        }

        return texts;
    }
}
