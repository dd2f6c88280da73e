using System.Buffers.Binary;
using System.Text;

namespace HousingRules.Rosters.Reading;

/// <summary>The file system inside an old Office file: which streams there are, and the bytes of one.</summary>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int MiniSector = 64;

    private readonly Stream _file;
    private readonly int _sector;
    private readonly List<uint> _table = [];
    private readonly Dictionary<string, (uint Start, long Length)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly uint _miniCutoff;
    private readonly uint _miniTable;
    private readonly long _sectors;
    private (uint Start, long Length) _root;

    /// <summary>Reads the tables of a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public CompoundFile(Stream file)
    {
        _file = file;
        var header = new byte[HeaderSize];
        file.Position = 0;
        file.ReadExactly(header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
            throw new InvalidDataException("The sectors have no size that is known.");
        _sector = 1 << shift;
        _sectors = file.Length / _sector + 1;
        _miniCutoff = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(56));
        _miniTable = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(60));
        ReadTable(header);
        ReadDirectory(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)));
    }

    /// <summary>Whether there is a stream of that name.</summary>
    public bool Has(string stream) => _streams.ContainsKey(stream);

    /// <summary>The bytes of a stream, a block at a time.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read(string stream)
    {
        var (start, length) = _streams[stream];
        return length < _miniCutoff ? Small(start, length) : Blocks(start, length);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Blocks(uint start, long length)
    {
        var block = new byte[_sector];
        foreach (var sector in Chain(_table, start))
        {
            if (length <= 0)
                yield break;
            ReadSector(sector, block);
            yield return block.AsMemory(0, (int)Math.Min(length, _sector));
            length -= _sector;
        }
    }

    // Small streams stand in a stream of their own, in smaller sectors.
    private IEnumerable<ReadOnlyMemory<byte>> Small(uint start, long length)
    {
        var all = Joined(Blocks(_root.Start, _root.Length));
        var table = new List<uint>();
        foreach (var block in Blocks(_miniTable, _sectors * _sector))
        {
            for (var i = 0; i + 4 <= block.Length; i += 4)
                table.Add(BinaryPrimitives.ReadUInt32LittleEndian(block.Span[i..]));
        }

        foreach (var sector in Chain(table, start))
        {
            var from = sector * (long)MiniSector;
            if (length <= 0 || from + MiniSector > all.Length)
                yield break;
            yield return all.AsMemory((int)from, (int)Math.Min(length, MiniSector));
            length -= MiniSector;
        }
    }

    private static byte[] Joined(IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        var all = new ByteBuffer(1 << 12);
        foreach (var block in blocks)
            all.Append(block.Span);
        return all.Written.ToArray();
    }

    // The table of sectors stands in sectors itself: the first 109 are named in the header, the others in a chain.
    private void ReadTable(byte[] header)
    {
        var named = new List<uint>();
        for (var i = 0; i < 109; i++)
            named.Add(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + i * 4)));
        var block = new byte[_sector];
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
        for (var count = 0L; next < _sectors && count < _sectors; count++)
        {
            ReadSector(next, block);
            for (var i = 0; i + 8 <= _sector; i += 4)
                named.Add(BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(i)));
            next = BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(_sector - 4));
        }

        foreach (var sector in named.Where(s => s < _sectors).Take((int)Math.Min(_sectors, int.MaxValue)))
        {
            ReadSector(sector, block);
            for (var i = 0; i + 4 <= _sector; i += 4)
                _table.Add(BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(i)));
        }
    }

    private void ReadDirectory(uint first)
    {
        foreach (var block in Blocks(first, _sectors * _sector))
        {
            for (var at = 0; at + EntrySize <= block.Length; at += EntrySize)
            {
                var entry = block.Span.Slice(at, EntrySize);
                var size = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
                if (size is < 2 or > 64)
                    continue;
                var length = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
                var place = (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), (long)length);
                if (entry[66] == 5)
                    _root = place;
                else if (entry[66] == 2)
                    _streams.TryAdd(Encoding.Unicode.GetString(entry[..(size - 2)]), place);
            }
        }
    }

    private IEnumerable<uint> Chain(List<uint> table, uint start)
    {
        // A chain that bites its tail ends where it is longer than the file.
        for (var count = 0L; start != EndOfChain && start < table.Count && count < _sectors * (_sector / MiniSector); count++)
        {
            yield return start;
            start = table[(int)start];
        }
    }

    private void ReadSector(uint sector, byte[] block)
    {
        _file.Position = (sector + 1L) * _sector;
        var read = _file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        block.AsSpan(read).Clear();
    }
}
