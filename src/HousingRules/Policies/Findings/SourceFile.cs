using System.Text;
using System.Text.Unicode;

namespace HousingRules.Policies;

/// <summary>One file of a policy as bytes, and where its lines begin.</summary>
internal sealed class SourceFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] _bytes;
    private List<int>? _lines;

    public SourceFile(string path, byte[] bytes)
    {
        Path = path;
        // Notepad writes a byte order mark; it says nothing.
        _bytes = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[3..] : bytes;
    }

    /// <summary>The path as findings name it, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Whether its policy is written in Chinese alone, so that a text for people is one text.</summary>
    public bool IsChineseAlone { get; set; }

    public ReadOnlySpan<byte> Bytes => _bytes;

    public ReadOnlyMemory<byte> Content => _bytes;

    public string Text => Encoding.UTF8.GetString(_bytes).ReplaceLineEndings("\n");

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public int FirstInvalidByte()
    {
        if (Utf8.IsValid(_bytes))
            return -1;
        var rest = _bytes.AsSpan();
        while (Rune.DecodeFromUtf8(rest, out _, out var taken) == System.Buffers.OperationStatus.Done)
            rest = rest[taken..];
        return _bytes.Length - rest.Length;
    }

    /// <summary>Line and column, both from 1; the column in characters, as editors count.</summary>
    public (int Line, int Column) LineAndColumn(int offset)
    {
        offset = Math.Min(offset, _bytes.Length);
        var lines = _lines ??= Lines();
        var line = lines.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes.AsSpan(lines[line]..offset)) + 1);
    }

    /// <summary>The offset of a character of the text, whose line ends may be others than the file's; -1 where the file has no such
    /// line.</summary>
    public int Offset(string text, int index)
    {
        var line = text.AsSpan(0, index).Count('\n');
        var inLine = text.AsSpan(0, index).LastIndexOf('\n') + 1;
        var lines = _lines ??= Lines();
        return line < lines.Count ? lines[line] + Encoding.UTF8.GetByteCount(text.AsSpan(inLine..index)) : -1;
    }

    private List<int> Lines()
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < _bytes.Length; i++)
        {
            if (_bytes[i] == '\n')
                lines.Add(i + 1);
        }

        return lines;
    }
}
