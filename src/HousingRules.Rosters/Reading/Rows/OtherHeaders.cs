using System.Collections.Frozen;
using System.Text.Unicode;

namespace HousingRules.Rosters.Reading;

/// <summary>Tells a row that is the header of another table: its cells are words for facts, ids and places, and stand otherwise than in the
/// roster's own header.</summary>
internal sealed class OtherHeaders
{
    private const int LongestWord = 64;

    private readonly FrozenSet<string> _words;

    /// <summary>The words of a policy's headers.</summary>
    public OtherHeaders(HeaderMeanings meanings) => _words = meanings.Words;

    /// <summary>Whether a row is one.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="filled">How many of them hold something.</param>
    /// <typeparam name="TCells">The row's cells.</typeparam>
    public bool Is<TCells>(TCells cells, int filled)
        where TCells : IRowCells
    {
        var words = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells.IsFilled(i) && IsWord(cells[i]))
                words++;
        }

        return words > 1 && words * 2 >= filled;
    }

    private bool IsWord(ReadOnlySpan<byte> cell)
    {
        Span<char> word = stackalloc char[LongestWord];
        return cell.Length <= LongestWord
            && Utf8.ToUtf16(cell, word, out _, out var length) == System.Buffers.OperationStatus.Done
            && Contains(word[..length].Trim());
    }

    private bool Contains(ReadOnlySpan<char> word) =>
#if NET9_0_OR_GREATER
        _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
#else
        _words.Contains(word.ToString());
#endif
}
