using System.Buffers.Binary;
using System.Text;

namespace HousingRules.Rosters.Tests;

/// <summary>A workbook of the older kind with one sheet, record by record.</summary>
internal sealed class OldWorkbook
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    private readonly List<byte> _cells = [];
    private int _rows;

    /// <summary>Whether its days count from 1904.</summary>
    public bool Is1904 { get; init; }

    /// <summary>The number formats of cells, by their index; the first is the plain one.</summary>
    public int[] Formats { get; init; } = [0];

    public OldWorkbook Words(int row, int column, string text)
    {
        _cells.AddRange(Record(0x0204, [.. Place(row, column, 0), .. Number((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]));
        return this;
    }

    public OldWorkbook Value(int row, int column, double value, int format = 0)
    {
        _cells.AddRange(Record(0x0203, [.. Place(row, column, format), .. BitConverter.GetBytes(value)]));
        return this;
    }

    public byte[] ToBytes()
    {
        List<byte> book =
        [
            .. Begin(0x0005),
            .. Record(0x0022, Number((ushort)(Is1904 ? 1 : 0))),
            .. Formats.SelectMany(format => Record(0x00E0, [0, 0, .. Number((ushort)format), 1, 0, .. new byte[14]])),
        ];
        byte[] end = Record(0x000A, []);
        var sheetAt = book.Count + 4 + 9 + end.Length;
        book.AddRange(Record(0x0085, [.. BitConverter.GetBytes(sheetAt), 0, 0, 1, 0, (byte)'s']));
        book.AddRange(end);
        book.AddRange(Begin(0x0010));
        book.AddRange(Record(0x0200, [.. new byte[4], .. BitConverter.GetBytes(_rows), 0, 0, 64, 0, 0, 0]));
        book.AddRange(_cells);
        book.AddRange(end);
        return Compound([.. book]);
    }

    private byte[] Place(int row, int column, int format)
    {
        _rows = Math.Max(_rows, row + 1);
        return [.. Number((ushort)row), .. Number((ushort)column), .. Number((ushort)format)];
    }

    private static byte[] Begin(ushort kind) => Record(0x0809, [0, 6, .. Number(kind), 0xBB, 0x0D, 0xCC, 7, 0, 0, 0, 0, 6, 0, 0, 0]);

    private static byte[] Record(ushort kind, byte[] body) => [.. Number(kind), .. Number((ushort)body.Length), .. body];

    private static byte[] Number(ushort number) => BitConverter.GetBytes(number);

    // A file of sectors: the table of sectors, the directory, the workbook.
    private static byte[] Compound(byte[] book)
    {
        var sectors = Math.Max(8, (book.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        var header = file.AsSpan();
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        ((ReadOnlySpan<byte>)[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]).CopyTo(header[24..]);
        Put(header[44..], 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0);
        header[80..512].Fill(0xFF);
        var table = file.AsSpan(Sector, Sector);
        table.Fill(0xFF);
        Put(table, 0xFFFFFFFD, EndOfChain);
        for (var i = 0; i < sectors; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(table[(4 * (2 + i))..], i + 1 < sectors ? (uint)(3 + i) : EndOfChain);
        Entry(file.AsSpan(Sector * 2), "Root Entry", kind: 5, child: 1, EndOfChain, 0);
        Entry(file.AsSpan(Sector * 2 + 128), "Workbook", kind: 2, child: Free, 2, sectors * Sector);
        book.CopyTo(file, Sector * 3);
        return file;
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint child, uint start, int size)
    {
        Encoding.Unicode.GetBytes(name, entry);
        entry[64] = (byte)(name.Length * 2 + 2);
        (entry[66], entry[67]) = (kind, 1);
        Put(entry[68..], Free, Free, child);
        Put(entry[116..], start, (uint)size);
    }

    private static void Put(Span<byte> to, params ReadOnlySpan<uint> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(to[(4 * i)..], numbers[i]);
    }
}
