using System.Collections.Frozen;
using System.Text.Unicode;

namespace HousingRules.Rosters.Reading;

/// <summary>Tells a row that is the header of another table: its cells are words for facts, ids and places, and stand otherwise than in the
/// roster's own header.</summary>
internal sealed class OtherHeaders
{
    private const int LongestWord = 64;
    private const int Fewest = 2;

    // Words that pass through alone are more likely what a cell holds.
    private const int FewestOfOthers = 3;

    private readonly FrozenDictionary<string, bool> _words;

    /// <summary>The words of a policy's headers, and of rosters.</summary>
    public OtherHeaders(HeaderMeanings meanings)
    {
        var read = meanings.Words();
        _words = HeaderWords.All.Concat(read).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(word => word, read.Contains, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a row is one.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="filled">How many of them hold something.</param>
    /// <typeparam name="TCells">The row's cells.</typeparam>
    public bool Is<TCells>(TCells cells, int filled)
        where TCells : IRowCells
    {
        var (words, read) = (0, false);
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells.IsFilled(i) || !TryWord(cells[i], out var isRead))
                continue;
            words++;
            read |= isRead;
        }

        return words >= (read ? Fewest : FewestOfOthers) && words * 2 >= filled;
    }

    // Whether a cell is a word, and one of a column that is read.
    private bool TryWord(ReadOnlySpan<byte> cell, out bool isRead)
    {
        Span<char> word = stackalloc char[LongestWord];
        isRead = false;
        return cell.Length <= LongestWord
            && Utf8.ToUtf16(cell, word, out _, out var length) == System.Buffers.OperationStatus.Done
            && TryGet(word[..length].Trim(), out isRead);
    }

    private bool TryGet(ReadOnlySpan<char> word, out bool isRead) =>
#if NET9_0_OR_GREATER
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out isRead);
#else
        _words.TryGetValue(word.ToString(), out isRead);
#endif
}
