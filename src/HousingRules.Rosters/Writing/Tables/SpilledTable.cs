using System.IO.Compression;
using System.Text;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>A table that is collected on the disk while another one is written, and follows it.</summary>
internal sealed class SpilledTable : IDisposable
{
    private readonly FileStream _file = PrivateFile.Create();
    private readonly BinaryWriter _rows;

    public SpilledTable() => _rows = new(new DeflateStream(_file, CompressionLevel.Fastest, leaveOpen: true), Encoding.UTF8);

    public int Count { get; private set; }

    public void Append(params ReadOnlySpan<string> cells)
    {
        _rows.Write7BitEncodedInt(cells.Length);
        foreach (var cell in cells)
            _rows.Write(cell);
        Count++;
    }

    /// <summary>All rows in their order, after which none may be appended.</summary>
    public IEnumerable<string[]> Read()
    {
        _rows.Dispose();
        _file.Position = 0;
        using var rows = new BufferedStream(new DeflateStream(_file, CompressionMode.Decompress, leaveOpen: true));
        using var reader = new BinaryReader(rows, Encoding.UTF8);
        for (var row = 0; row < Count; row++)
        {
            var cells = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.ReadString();
            yield return cells;
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        _file.Dispose();
    }
}
