using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Finds the header among a roster's first rows: below titles, and over up to four rows where heads are merged.</summary>
internal sealed class HeaderFinder(HeaderMeanings meanings)
{
    /// <summary>How many rows from the top a header may begin.</summary>
    public const int Depth = 30;

    /// <summary>How many rows it may have.</summary>
    public const int MostRows = 4;

    /// <summary>Finds the header.</summary>
    /// <param name="rows">The first rows, up to <see cref="Depth"/> and <see cref="MostRows"/>.</param>
    /// <returns>The header, or null when no row means a fact.</returns>
    public FoundHeader? Find(IReadOnlyList<string[]> rows)
    {
        FoundHeader? best = null;
        for (var first = 0; first < Math.Min(rows.Count, Depth); first++)
        {
            for (var last = first; last < Math.Min(rows.Count, first + MostRows); last++)
            {
                if (last > first && !Continues(rows, first, last))
                    break;
                if (Join(rows, first, last) is { } found && IsBetter(found, best))
                    best = found;
            }
        }

        return best;
    }

    /// <summary>What is said when there is none.</summary>
    public static RosterException NotFound(string name) => new(RosterSentences.NoHeader(name, Depth));

    /// <summary>Takes the rows into a header that its own cells cover: a head that is merged downwards says how many rows the header has,
    /// also where the lowest of them means nothing.</summary>
    /// <param name="found">The header.</param>
    /// <param name="rows">The first rows.</param>
    /// <param name="lastRowOf">The last row that a cell covers, given its row and column.</param>
    public FoundHeader Extend(FoundHeader found, IReadOnlyList<string[]> rows, Func<int, int, int> lastRowOf)
    {
        var last = found.LastRow;
        for (var row = found.FirstRow; row <= last; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0)
                    last = Math.Min(Math.Max(last, lastRowOf(row, column)), found.FirstRow + MostRows - 1);
            }
        }

        return last > found.LastRow && last < rows.Count ? Join(rows, found.FirstRow, last) ?? found : found;
    }

    // What a row adds nothing to is no part of the header.
    private static bool IsBetter(FoundHeader found, FoundHeader? best) => best is null
        || found.Known > best.Known
        || (found.Known == best.Known && found.LastRow - found.FirstRow < best.LastRow - best.FirstRow);

    // A row of data is no lower half: it would have something that means nothing under a head that does.
    private bool Continues(IReadOnlyList<string[]> rows, int first, int last)
    {
        var lower = rows[last];
        if (lower.All(cell => cell.Length == 0))
            return false;
        for (var column = 0; column < lower.Length; column++)
        {
            if (lower[column].Length == 0 || meanings[lower[column]] is not null)
                continue;
            for (var row = first; row < last; row++)
            {
                if (meanings[At(rows[row], column)] is not null)
                    return false;
            }
        }

        return true;
    }

    private FoundHeader? Join(IReadOnlyList<string[]> rows, int first, int last)
    {
        var width = 0;
        for (var row = first; row <= last; row++)
            width = Math.Max(width, Array.FindLastIndex(rows[row], cell => cell.Length > 0) + 1);
        var headers = new string[width];
        var heads = new string[last - first + 1];
        Array.Fill(heads, "");
        var (known, facts, hasId) = (0, 0, false);
        for (var column = 0; column < width; column++)
        {
            headers[column] = Header(rows, first, last, column, heads);
            var meaning = meanings[headers[column]];
            known += meaning is null ? 0 : 1;
            facts += meaning?.Fact is null ? 0 : 1;
            hasId |= meaning?.Use == ColumnUse.Id;
        }

        return facts == 0 ? null : new(headers, first, last, known, facts, hasId);
    }

    // The lowest cell names the column; where that alone means nothing, the heads above it may say of what: 原 over 鉴定等级.
    private string Header(IReadOnlyList<string[]> rows, int first, int last, int column, string[] heads)
    {
        var (lowest, above, below) = ("", "", "");
        for (var row = first; row <= last; row++)
        {
            var own = At(rows[row], column);
            if (own.Length > 0)
            {
                // A new head ends those below the one to its left.
                heads[row - first] = own;
                Array.Fill(heads, "", row - first + 1, last - row);
                lowest = own;
            }
        }

        if (first == last || meanings.IsFact(lowest))
            return lowest;
        for (var row = first; row <= last; row++)
        {
            above += heads[row - first];
            below = heads[row - first] + below;
        }

        return lowest.Length == 0 ? "" : meanings.IsFact(above) ? above : meanings.IsFact(below) ? below : lowest;
    }

    private static string At(string[] row, int column) => column < row.Length ? row[column] : "";
}
