using System.Buffers;
using System.Text;

namespace HousingRules.Rosters.Reading;

/// <summary>The end of a sheet's part, from its merged cells on, found by its bytes: they stand behind all rows, and reading those as XML
/// takes long.</summary>
internal sealed class MergesTail
{
    private const int Block = 1 << 16;
    private const int Most = 1 << 24;

    // No prefix is longer.
    private const int Overlap = 128;

    private static readonly byte[] Mark = "mergeCells"u8.ToArray();

    private static readonly SearchValues<byte> NoName = SearchValues.Create(" \t\r\n/>=\""u8);

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private bool _begins;

    private MergesTail()
    {
    }

    /// <summary>Whether the bytes say nothing for certain: another encoding, comments, or more than one list of merged cells.</summary>
    public bool IsUnsure { get; private set; }

    /// <summary>The bytes; empty where the sheet has no merged cells.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>The prefix of the element's name; empty where it has none.</summary>
    public string Prefix => Bytes.IndexOf(Mark) is > 2 and var end ? Encoding.UTF8.GetString(Bytes[1..(end - 1)]) : "";

    /// <summary>Reads a part to its end.</summary>
    public static MergesTail Of(Stream part)
    {
        var tail = new MergesTail();
        var buffer = new byte[Block + Overlap];
        var (kept, isFirst) = (0, true);
        while (!tail.IsUnsure && part.Read(buffer, kept, Block) is > 0 and var read)
        {
            var seen = buffer.AsSpan(0, kept + read);
            tail.Look(seen, kept, isFirst);
            isFirst = false;
            kept = Math.Min(Overlap, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        tail.IsUnsure |= tail._begins && Starts(tail.Bytes[1..]) >= 0;
        return tail;
    }

    // Where neither "<!" nor "<?" stands, a "<" begins a tag: in texts and attributes it is written otherwise.
    private void Look(ReadOnlySpan<byte> seen, int known, bool isFirst)
    {
        var start = isFirst ? Math.Max(0, seen.IndexOf((byte)'>')) : 0;
        IsUnsure = (isFirst && IsOtherEncoding(seen))
            || seen[start..].IndexOf("<!"u8) >= 0
            || seen[start..].IndexOf("<?"u8) >= 0
            || _bytes.WrittenCount > Most;
        if (_begins)
        {
            _bytes.Write(seen[known..]);
        }
        else if (Starts(seen) is >= 0 and var begin)
        {
            _begins = true;
            _bytes.Write(seen[begin..]);
        }
    }

    // Where the first tag of that name begins; -1 where there is none.
    private static int Starts(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; bytes[from..].IndexOf(Mark) is >= 0 and var found; from += found + Mark.Length)
        {
            var tag = bytes[..(from + found)].LastIndexOf((byte)'<');
            if (tag >= 0 && IsPrefix(bytes[(tag + 1)..(from + found)]))
                return tag;
        }

        return -1;
    }

    private static bool IsPrefix(ReadOnlySpan<byte> name) =>
        name.IsEmpty || (name.Length > 1 && name[^1] == (byte)':' && name.IndexOfAny(NoName) < 0);

    private static bool IsOtherEncoding(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        if (start.Length < 2 || start[0] != (byte)'<' || start[1] == 0)
            return true;
        var end = start.IndexOf((byte)'>');
        var declaration = Encoding.ASCII.GetString(end < 0 ? start[..Math.Min(200, start.Length)] : start[..end]);
        return declaration.StartsWith("<?xml", StringComparison.Ordinal)
            && declaration.Contains("encoding", StringComparison.Ordinal)
            && !declaration.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
            && !declaration.Contains("ascii", StringComparison.OrdinalIgnoreCase);
    }
}
