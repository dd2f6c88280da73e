using System.Collections.Immutable;

namespace HousingRules.Rosters.Reading;

/// <summary>A sheet that has a header.</summary>
/// <param name="Index">Its place in the workbook.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
/// <param name="Header">The header.</param>
/// <param name="HeaderRows">The rows of the header as they stand.</param>
/// <param name="Merges">The cells that are merged over others.</param>
internal sealed record RosterSheet(
    int Index,
    string Name,
    bool IsHidden,
    FoundHeader Header,
    ImmutableArray<string[]> HeaderRows,
    ImmutableArray<MergedRange> Merges)
{
    /// <summary>The column whose header is merged over a column's place in the header; the column itself where none is.</summary>
    public int HeadOf(int column)
    {
        foreach (var merge in Merges)
        {
            if (merge.FirstRow >= Header.FirstRow && merge.FirstRow <= Header.LastRow
                && merge.FirstColumn < column && merge.LastColumn >= column
                && IsHeader(HeaderRows[merge.FirstRow - Header.FirstRow], merge.FirstColumn))
                return merge.FirstColumn;
        }

        return column;
    }

    private bool IsHeader(string[] row, int column) => column < row.Length && row[column] == Header.Headers[column];

    /// <summary>Its headers as they are compared, in alphabetical order: two sheets with the same are parts of one list.</summary>
    public string Columns { get; } =
        string.Join('\n', Header.Headers.Select(HeaderText.Key).Where(h => h.Length > 0).Order(StringComparer.Ordinal));
}
