using HousingRules.Evaluation;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>The roster's rows as they were, and the determination beside them. Spreadsheets know UTF-8 by its mark.</summary>
internal sealed class CsvResults : ResultFile
{
    private readonly Stream _stream;
    private readonly RosterSource _source;
    private readonly ResultColumns _columns;

    public CsvResults(Stream stream, RosterSource source, ResultColumns columns)
    {
        (_stream, _source, _columns) = (stream, source, columns);
        var header = new ByteBuffer(1 << 12);
        header.Append(CsvText.Mark);
        var first = true;
        foreach (var name in source.Columns.All.Select(c => c.Header).Concat(columns.Headers))
        {
            if (!first)
                header.Append((byte)',');
            first = false;
            CsvText.Append(header, name);
        }

        header.Append("\r\n"u8);
        stream.Write(header.Written);
    }

    public override bool NeedsCells => !_source.RawIsCsv;

    public override IRowRenderer Renderer() => new RowRenderer(_source, _columns);

    public override void Append(RowBatch batch) => _stream.Write(batch.Output.Written);

    public override void Complete() => _stream.Flush();

    public override void Dispose()
    {
    }

    private sealed class RowRenderer(RosterSource source, ResultColumns columns) : IRowRenderer
    {
        private readonly bool _rawIsCsv = source.RawIsCsv;
        private readonly int _width = source.Columns.All.Length;
        private readonly Rendered<byte[]> _suffixes = new(determination => Suffix(columns, determination));

        public void Render(RowBatch batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch[row].Determination is not { } determination)
                    continue;
                if (_rawIsCsv && !batch[row].ByCells)
                    batch.Output.Append(batch.Raw(row));
                else
                    AppendCells(batch, row);
                batch.Output.Append(_suffixes[determination]);
            }
        }

        private void AppendCells(RowBatch batch, int row)
        {
            for (var i = 0; i < _width; i++)
            {
                if (i > 0)
                    batch.Output.Append((byte)',');
                CsvText.Append(batch.Output, batch.Cell(row, i));
            }
        }

        private static byte[] Suffix(ResultColumns columns, Determination determination)
        {
            var suffix = new ByteBuffer(1 << 10);
            foreach (var cell in columns.Cells(determination))
            {
                suffix.Append((byte)',');
                CsvText.Append(suffix, cell);
            }

            suffix.Append("\r\n"u8);
            return suffix.Written.ToArray();
        }
    }
}
