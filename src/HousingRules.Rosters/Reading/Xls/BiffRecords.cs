using System.Buffers.Binary;

namespace HousingRules.Rosters.Reading;

/// <summary>Takes the stream of an old workbook apart into records.</summary>
internal static class BiffRecords
{
    private const int LongestRecord = 1 << 16;
    private const int Nothing = 0x00;
    private const int End = 0x0A;

    /// <summary>The records, each with its place in the stream, its kind and its bytes, which are valid until the next is asked
    /// for.</summary>
    /// <exception cref="InvalidDataException">The stream ends within a record.</exception>
    public static IEnumerable<(long At, int Kind, ReadOnlyMemory<byte> Bytes)> Of(IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        var record = new byte[LongestRecord + 4];
        var (filled, wanted, at, last) = (0, 4, 0L, Nothing);
        foreach (var whole in blocks)
        {
            var block = whole;
            while (block.Length > 0)
            {
                var taken = Math.Min(wanted - filled, block.Length);
                block[..taken].CopyTo(record.AsMemory(filled));
                filled += taken;
                block = block[taken..];
                if (filled == 4)
                    wanted = 4 + BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(2));
                if (filled < wanted)
                    continue;
                last = BinaryPrimitives.ReadUInt16LittleEndian(record);
                yield return (at, last, record.AsMemory(4, wanted - 4));
                at += wanted;
                (filled, wanted) = (0, 4);
            }
        }

        // Behind the last sheet's end may stand anything.
        if (filled > 0 && last is not (End or Nothing))
            throw new InvalidDataException("The stream ends within a record.");
    }
}
