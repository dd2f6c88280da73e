using HousingRules.Host.Rosters;

namespace HousingRules.Host.Results;

/// <summary>A table as csv in UTF-8 with a byte order mark.</summary>
internal sealed class CsvTable : TableFile
{
    private readonly BufferedStream _stream;
    private readonly ByteBuffer _line = new(1 << 9);

    // The stream below belongs to the caller.
    public CsvTable(Stream stream, IReadOnlyList<string> headers)
    {
        _stream = new(stream, 1 << 16);
        _stream.Write([0xEF, 0xBB, 0xBF]);
        Append([.. headers]);
    }

    public override void Append(params ReadOnlySpan<string> cells)
    {
        _line.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _line.Append((byte)',');
            CsvText.Append(_line, cells[i]);
        }

        _line.Append("\r\n"u8);
        _stream.Write(_line.Written);
    }

    public override void Complete() => _stream.Flush();

    public override void Dispose()
    {
    }
}
