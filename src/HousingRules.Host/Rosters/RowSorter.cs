using System.Buffers;
using System.Text;

namespace HousingRules.Host.Rosters;

/// <summary>Tells households from blank rows, sums, notes and repeated headers.</summary>
internal sealed class RowSorter(RosterColumns columns)
{
    // A sum says so early: 小计 stands in the first cells, or where the town or village would.
    private const int LeadingCells = 4;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789.,% "u8);

    private readonly byte[]? _idHeader = columns.Id >= 0 ? Encoding.UTF8.GetBytes(columns.All[columns.Id].Header) : null;
    private readonly byte[] _factHeader = columns.Facts.IsEmpty ? [] : Encoding.UTF8.GetBytes(columns.Facts[0].Header);
    private readonly CellCache<RowKind> _kinds = new();

    /// <summary>What a row is.</summary>
    /// <typeparam name="TCells">The row's cells.</typeparam>
    public RowKind Sort<TCells>(TCells cells)
        where TCells : IRowCells, allows ref struct
    {
        var id = columns.Id >= 0 ? cells[columns.Id] : default;
        var first = cells.Count > 0 ? cells[0] : default;
        // Nearly every row of a roster ends here.
        if (IsPlain(id) && IsPlain(first) && !id.SequenceEqual(_idHeader))
            return RowKind.Household;
        return Look(cells, id);
    }

    private RowKind Look<TCells>(TCells cells, ReadOnlySpan<byte> id)
        where TCells : IRowCells, allows ref struct
    {
        var (filled, only) = (0, -1);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (IsBlank(cell))
                continue;
            if (
                filled < LeadingCells
                    && KindOf(cell) is var kind and not RowKind.Household
                    && (kind == RowKind.Total || filled == 0)
                    && !IsFact(i)
                    && (kind != RowKind.Total || HasOnlyCounts(cells)))
                return kind;
            filled++;
            only = i;
        }

        if (filled == 0)
            return RowKind.Blank;
        if (filled == 1 && columns.All.Length > 2 && !IsFact(only) && only != columns.Id && !IsName(only))
            return RowKind.Note;
        if (
            id.Length > 0 && id.SequenceEqual(_idHeader)
                || (
                    columns.Facts.Length > 0
                        && columns.Facts[0].Index < cells.Count
                        && cells[columns.Facts[0].Index].SequenceEqual(_factHeader)
                        && _factHeader.Length > 0))
            return RowKind.RepeatedHeader;
        return RowKind.Household;
    }

    // A sum counts: in its columns of facts stand numbers or nothing, and a village may be called 大小计.
    private bool HasOnlyCounts<TCells>(TCells cells)
        where TCells : IRowCells, allows ref struct
    {
        foreach (var fact in columns.Facts)
        {
            if (fact.Index < cells.Count && !IsBlank(cells[fact.Index]) && !IsNumber(cells[fact.Index]))
                return false;
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> cell) => cell.IndexOfAnyExcept(Digits) < 0;

    private bool IsName(int column) => column < columns.All.Length && HeaderWords.IsName(columns.All[column].Header);

    private bool IsFact(int column) => column < columns.All.Length && columns.All[column].Fact is not null;

    private RowKind KindOf(ReadOnlySpan<byte> cell)
    {
        if (!MayTell(cell))
            return RowKind.Household;
        if (_kinds.TryGet(cell, out var kind))
            return kind;
        var text = Encoding.UTF8.GetString(cell.Length > 200 ? cell[..200] : cell);
        kind = HeaderWords.IsTotal(text) ? RowKind.Total : HeaderWords.IsNote(text) ? RowKind.Note : RowKind.Household;
        _kinds.Add(cell, kind);
        return kind;
    }

    // A number, or an id that ends in one.
    private static bool IsPlain(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && cell[0] < 0x80 && cell[^1] is >= (byte)'0' and <= (byte)'9' && System.Text.Ascii.IsValid(cell);

    // Every word that opens a sum has 计 or 总数 or is English; every note has a colon.
    private static bool MayTell(ReadOnlySpan<byte> cell) => !IsPlain(cell)
        && (
            cell.IndexOf("计"u8) >= 0
                || cell.Contains((byte)':')
                || cell.IndexOf("："u8) >= 0
                || cell.IndexOf("总数"u8) >= 0
                || char.IsAsciiLetter((char)cell[0]));

    private static bool IsBlank(ReadOnlySpan<byte> cell)
    {
        // U+3000, the full-width space, is E3 80 80.
        foreach (var b in cell)
        {
            if (b is not ((byte)' ' or (byte)'\t' or 0xE3 or 0x80 or (byte)'\r' or (byte)'\n'))
                return false;
        }

        return true;
    }
}
