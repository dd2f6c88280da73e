using System.Text;

namespace HousingRules.Policies;

/// <summary>A JSON string, and where each of its characters stands in the file, so that a finding inside an expression points into
/// it.</summary>
internal sealed record TextNode(FilePosition Position, string Value) : Node(Position)
{
    /// <summary>Whether it only stands in for a text that is not there, which has been told.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Where the character with this index stands, escapes counted as the file writes them.</summary>
    public FilePosition At(int index)
    {
        var bytes = Position.File.Bytes;
        var offset = Position.Offset + 1;
        var seen = 0;
        while (seen < index && offset < bytes.Length)
        {
            if (bytes[offset] == '\\')
            {
                offset += bytes[offset + 1] == 'u' ? 6 : 2;
                seen++;
                continue;
            }

            Rune.DecodeFromUtf8(bytes[offset..], out var rune, out var taken);
            offset += taken;
            seen += rune.Utf16SequenceLength;
        }

        return new FilePosition(Position.File, offset);
    }
}
