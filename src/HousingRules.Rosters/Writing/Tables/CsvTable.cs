using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>A table as csv in UTF-8 with a byte order mark.</summary>
internal sealed class CsvTable : TableWriter
{
    private readonly BufferedStream _stream;
    private readonly ByteBuffer _line = new(1 << 9);

    // The stream below belongs to the caller.
    public CsvTable(Stream stream, IReadOnlyList<string> headers)
    {
        _stream = new(stream, 1 << 16);
        _stream.Write(CsvText.Mark);
        Append([.. headers]);
    }

    public override void Append(params ReadOnlySpan<string> cells)
    {
        _line.Clear();
        CsvText.AppendLine(_line, cells);
        _stream.Write(_line.Written);
    }

    public override void Complete() => _stream.Flush();
}
