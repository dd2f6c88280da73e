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
    /// <summary>Its headers as they are compared, in alphabetical order: two sheets with the same are parts of one list.</summary>
    public string Columns { get; } =
        string.Join('\n', Header.Headers.Select(HeaderText.Key).Where(h => h.Length > 0).Order(StringComparer.Ordinal));
}
