using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Rosters;

/// <summary>Finds the header among a roster's first rows: below titles, and over one row or two where heads are merged.</summary>
internal static class HeaderFinder
{
    /// <summary>How many rows from the top a header may begin.</summary>
    public const int Depth = 30;

    /// <summary>Finds the header.</summary>
    /// <param name="rows">The first rows; see <see cref="Depth"/>.</param>
    /// <param name="catalog">The facts of the policy.</param>
    /// <returns>The header, or null when no row means a fact.</returns>
    public static FoundHeader? Find(IReadOnlyList<string[]> rows, FactCatalog catalog)
    {
        FoundHeader? best = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var single = Score(rows[i], i, catalog);
            if (single is not null && (best is null || single.Known > best.Known))
                best = single;
            if (i + 1 < rows.Count && Joined(rows[i], rows[i + 1], catalog) is { } joined && Score(joined, i + 1, catalog) is { } two && (
                best is null || two.Known > best.Known)
                && two.Known > (Score(rows[i + 1], i + 1, catalog)?.Known ?? 0))
            {
                best = two;
            }
        }

        return best;
    }

    /// <summary>What is said when there is none.</summary>
    public static HostFailure NotFound(string name) => new(new(
        $"{name} 的前 {Depth} 行没有表头：没有一列是政策中的事实。表头可用 facts.json 中的名称或中文列名，如“身份类别”。",
        $"The first {Depth} rows of {name} hold no header: no column is a fact of the policy. Headers are the names of facts.json or the "
        + $"Chinese column heads it lists."));

    private static FoundHeader? Score(string[] cells, int lastRow, FactCatalog catalog)
    {
        if (!cells.Any(c => RosterColumns.IsFact(c, catalog)))
            return null;
        var width = Array.FindLastIndex(cells, c => !string.IsNullOrWhiteSpace(c)) + 1;
        return new(cells[..width], lastRow, cells.Count(c => RosterColumns.IsKnown(c, catalog)));
    }

    // A merged head stands above its parts; a head of one part spans both rows and leaves the lower cell empty.
    // A row of data is no lower half: it would have something under a head that already means something.
    private static string[]? Joined(string[] upper, string[] lower, FactCatalog catalog)
    {
        var joined = new string[Math.Max(upper.Length, lower.Length)];
        for (var i = 0; i < joined.Length; i++)
        {
            var above = i < upper.Length ? upper[i] : "";
            var below = i < lower.Length ? lower[i] : "";
            var hasBelow = !string.IsNullOrWhiteSpace(below);
            if (hasBelow && RosterColumns.IsKnown(above, catalog))
                return null;
            joined[i] = hasBelow ? below : above;
        }

        return joined;
    }
}

/// <summary>A header that was found.</summary>
/// <param name="Headers">The headers, up to the last that is not empty.</param>
/// <param name="Row">The last row that belongs to it, counted from 0.</param>
/// <param name="Known">How many of its cells mean something.</param>
internal sealed record FoundHeader(string[] Headers, int Row, int Known);
