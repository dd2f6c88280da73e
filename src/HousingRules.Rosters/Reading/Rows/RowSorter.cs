using System.Buffers.Text;
using System.Text;

namespace HousingRules.Rosters.Reading;

/// <summary>Tells households from blank rows, sums, notes and repeated headers. A row that says a fact is a household, whatever else stands
/// in it.</summary>
/// <param name="columns">The roster's columns.</param>
/// <param name="headerRows">The rows of the header as they stand.</param>
/// <param name="others">Tells the headers of other tables.</param>
internal sealed class RowSorter(RosterColumns columns, IReadOnlyList<string[]> headerRows, OtherHeaders others)
{
    private readonly byte[][][] _headerRows =
        [.. headerRows.Select(row => Array.ConvertAll(row, cell => Encoding.UTF8.GetBytes(cell.Trim())))];

    private bool _isFirst = true;
    private bool _isBelowOther;

    /// <summary>What a row is.</summary>
    /// <typeparam name="TCells">The row's cells.</typeparam>
    public RowKind Sort<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var isFirst = _isFirst;
        _isFirst = false;
        // Nearly every row of a roster ends here: a plain id, and it is not a row of the columns' numbers.
        if (!isFirst && !_isBelowOther && columns.Id >= 0 && IsPlain(cells[columns.Id]) && !IsHeaderId(cells[columns.Id]))
            return RowKind.Household;
        var kind = Look(cells, isFirst);
        return _isBelowOther && kind is (RowKind.Household or RowKind.Nameless) ? RowKind.Misplaced : kind;
    }

    private RowKind Look<TCells>(TCells cells, bool isFirst)
        where TCells : IRowCells
    {
        var (filled, first) = (0, -1);
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells.IsFilled(i))
                continue;
            if (filled++ == 0)
                first = i;
        }

        if (filled == 0)
            return RowKind.Blank;
        if (filled > 1 && (IsHeader(cells) || (isFirst && AreColumnNumbers(cells, filled))))
        {
            _isBelowOther = false;
            return RowKind.RepeatedHeader;
        }

        if (others.Is(cells, filled))
        {
            _isBelowOther = true;
            return RowKind.Household;
        }

        var hasId = columns.Id >= 0 && columns.Id < cells.Count && !BlankText.Is(cells[columns.Id])
            && !(filled == 1 && IsMergedOver(cells, first));
        if (hasId && first != columns.Id)
            return RowKind.Household;
        var firstWords = Words(cells[first]);
        // 合计 in the column of ids is no id.
        if (HeaderWords.IsTotal(firstWords) && (!hasId || first == columns.Id))
            return RowKind.Total;
        if (HasFact(cells))
            return RowKind.Household;
        if (HeaderWords.IsNote(firstWords))
            return RowKind.Note;
        // 二、南镇 alone in a row is a caption, also in the column of ids.
        if (filled == 1 && columns.All.Length > 2 && !(hasId && MayBeId(cells[first])))
            return !hasId && IsName(first) ? RowKind.Household : RowKind.Note;
        if (hasId)
            return RowKind.Household;
        return columns.Id >= 0 ? RowKind.Nameless : RowKind.Household;
    }

    private bool HasFact<TCells>(TCells cells)
        where TCells : IRowCells
    {
        foreach (var fact in columns.Facts)
        {
            if (fact.Index < cells.Count && cells.IsFilled(fact.Index))
                return true;
        }

        return false;
    }

    // A header that stands again on the next page stands there as it stood before.
    private bool IsHeader<TCells>(TCells cells)
        where TCells : IRowCells
    {
        foreach (var header in _headerRows)
        {
            var same = true;
            for (var i = 0; i < cells.Count && same; i++)
                same = !cells.IsFilled(i) || (i < header.Length && cells[i].Trim(" \t"u8).SequenceEqual(header[i]));
            if (same)
                return true;
        }

        return false;
    }

    // 1, 2, 3 … below the header number its columns.
    private bool AreColumnNumbers<TCells>(TCells cells, int filled)
        where TCells : IRowCells
    {
        if (filled < 3 || filled < columns.All.Length)
            return false;
        for (var i = 0; i < columns.All.Length; i++)
        {
            if (!Utf8Parser.TryParse(cells[i], out int number, out var used) || used != cells[i].Length || number != i + 1)
                return false;
        }

        return true;
    }

    // A caption that is merged over the whole row stands in the column of ids too.
    private bool IsMergedOver<TCells>(TCells cells, int first)
        where TCells : IRowCells => !cells.IsFilled(columns.Id) && cells[columns.Id].SequenceEqual(cells[first]);

    private bool IsName(int column) => column < columns.All.Length && HeaderWords.IsName(columns.All[column].Header);

    private bool IsHeaderId(ReadOnlySpan<byte> cell)
    {
        foreach (var header in _headerRows)
        {
            if (columns.Id < header.Length && cell.SequenceEqual(header[columns.Id]))
                return true;
        }

        return false;
    }

    // A number, or an id that ends in one.
    private static bool IsPlain(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && cell[0] < 0x80 && cell[^1] is >= (byte)'0' and <= (byte)'9' && Ascii.IsValid(cell);

    private static bool MayBeId(ReadOnlySpan<byte> cell)
    {
        foreach (var c in cell)
        {
            if (char.IsAsciiLetterOrDigit((char)c))
                return true;
        }

        return false;
    }

    private static string Words(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell.Length > 200 ? cell[..200] : cell);
}
