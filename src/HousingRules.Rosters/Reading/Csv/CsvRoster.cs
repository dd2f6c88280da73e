using CsvHelper;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>A roster in csv. Its bytes are never made into strings, except a cell's text once.</summary>
internal sealed class CsvRoster : RosterSource
{
    // A row this long is an unclosed quote, not a household.
    private const int LongestRow = 1 << 20;
    private const int SampleSize = 1 << 18;

    private static readonly char[] Separators = [',', '\t', ';', '|'];

    private readonly string _name;
    private readonly CsvEncoding _encoding;
    private readonly Stream _file;
    private readonly CsvReader _reader;
    private readonly RowSorter _sorter;
    private readonly NamelessColumns _nameless;
    private readonly char _separator;
    private CsvMalformedReason? _malformed;
    private int _row;

    public CsvRoster(Stream file, string name, HeaderMeanings meanings, RosterOptions options)
    {
        (_file, _name) = (file, name);
        var sample = new byte[SampleSize];
        _encoding = CsvEncoding.Of(file, _name);
        file.Position = 0;
        var sampled = file.ReadAtLeast(sample, SampleSize, throwOnEndOfStream: false);
        var (header, rows, separator) = FindHeader(sample.AsMemory(0, sampled), meanings);
        _separator = separator;
        Columns = RosterColumns.Bind(header.Headers, meanings, options);
        Skipped.Titles = header.FirstRow;
        _nameless = new(header.Headers, i => Columns.All[i], i => i);
        _sorter = new(Columns, rows, new(meanings));
        file.Position = 0;
        _reader = CsvReader.Create(
            _file,
            Options(separator) with { MaxRecordSize = LongestRow, BufferSize = 1 << 18, OnMalformedRecord = m => _malformed = m.Reason },
            leaveOpen: true);
        for (_row = 0; _row <= header.LastRow; _row++)
            _reader.Read();
    }

    public override LocalizedText Description => RosterSentences.CsvIn(_encoding.Name);

    public override RosterColumns Columns { get; }

    public override bool RawIsCsv => _separator == ',';

    public override double Progress => (double)_file.Position / Math.Max(1, _file.Length);

    public override bool Fill(RowBatch batch)
    {
        try
        {
            while (!batch.IsFull && _reader.Read())
                Take(batch, ++_row);
        }
        catch (CsvFormatException)
        {
            throw Unclosed(_row + 1);
        }

        return batch.Count > 0;
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _file.Dispose();
    }

    private void Take(RowBatch batch, int number)
    {
        var malformed = _malformed;
        _malformed = null;
        if (malformed == CsvMalformedReason.UnterminatedQuote)
            throw Unclosed(number);
        var kind = _sorter.Sort(new Cells(_reader));
        if (kind is not (RowKind.Household or RowKind.Nameless or RowKind.Misplaced))
        {
            Skipped.Add(kind, number);
            return;
        }

        var raw = _reader.RawRecord;
        var width = Columns.All.Length;
        if (_reader.FieldCount > width && IsBlankBeyond(width))
            raw = raw[..(raw.Length - Beyond(width))];
        ref var row = ref batch.Begin(number, raw);
        row.Problem = RowProblems.Of(kind) ?? WrongShape(width, malformed) ?? BesideItsColumn();
        TakeCells(batch, raw, ref row);
    }

    private LocalizedText? WrongShape(int width, CsvMalformedReason? malformed)
    {
        if (_reader.FieldCount < width || (_reader.FieldCount > width && !IsBlankBeyond(width)))
            return Ragged(_reader.FieldCount, width);
        return malformed == CsvMalformedReason.TextAfterClosingQuote
            ? RosterSentences.TextAfterQuote
            : null;
    }

    private LocalizedText? BesideItsColumn()
    {
        var cells = new Cells(_reader);
        foreach (var column in _nameless.Indexes)
        {
            if (cells.IsFilled(column) && _nameless.Problem(column, beside => !cells.IsFilled(beside.Index)) is { } problem)
                return problem;
        }

        return null;
    }

    private void TakeCells(RowBatch batch, ReadOnlySpan<byte> raw, ref RowBatch.Row row)
    {
        if (raw.Contains((byte)0))
            row.Problem ??= RosterSentences.HoldsNul;
        else if (_encoding.Transcode is null ? !System.Text.Unicode.Utf8.IsValid(raw) : raw.IndexOf("\uFFFD"u8) >= 0)
            row.Problem ??= RosterSentences.MixedEncodings(_encoding.Name);
        var hasFormula = FormulaText.MayStandIn(raw) && HasFormula();
        if (hasFormula)
            batch.WriteByCells();
        foreach (var column in EveryCell || hasFormula ? Columns.All : Columns.Read)
        {
            if (column.Index < _reader.FieldCount)
                batch.Add(column.Index, FormulaText.Meant(_reader.GetSpan(column.Index)), raw);
        }
    }

    private bool HasFormula()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (FormulaText.Is(_reader.GetSpan(i)))
                return true;
        }

        return false;
    }

    private bool IsBlankBeyond(int width)
    {
        for (var i = width; i < _reader.FieldCount; i++)
        {
            if (!_reader.GetSpan(i).Trim(" \t"u8).IsEmpty)
                return false;
        }

        return true;
    }

    private int Beyond(int width)
    {
        var length = 0;
        for (var i = width; i < _reader.FieldCount; i++)
            length += 1 + _reader.GetRawSpan(i).Length;
        return length;
    }

    private (FoundHeader Header, List<string[]> Rows, char Separator) FindHeader(ReadOnlyMemory<byte> sample, HeaderMeanings meanings)
    {
        if (sample.IsEmpty)
            throw new RosterException(RosterSentences.IsEmpty(_name));
        // Title rows have no separators, so what the file is separated by is asked of the header and not of the first line.
        var finder = new HeaderFinder(meanings);
        (FoundHeader Header, List<string[]> Rows, char Separator)? best = null;
        foreach (var separator in Separators)
        {
            var rows = FirstRows(sample, separator);
            if (finder.Find(rows) is { } found && (best is null || found.Known > best.Value.Header.Known))
                best = (found, rows[found.FirstRow..(found.LastRow + 1)], separator);
        }

        return best ?? throw HeaderFinder.NotFound(_name);
    }

    private List<string[]> FirstRows(ReadOnlyMemory<byte> sample, char separator)
    {
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(sample, Options(separator));
        while (rows.Count < HeaderFinder.Depth + HeaderFinder.MostRows && reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i).Trim('\uFEFF', ' ', '\t', '\u3000');
            rows.Add(cells);
        }

        return rows;
    }

    private CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        Encoding = _encoding.Transcode,
        IncludeValuesInExceptions = false,
    };

    private RosterException Unclosed(int row) => new(RosterSentences.QuoteOpen(_name, row));

    private static LocalizedText Ragged(int found, int expected) => RosterSentences.Ragged(found, expected);

    private readonly struct Cells(CsvReader reader) : IRowCells
    {
        private readonly CsvReader _reader = reader;

        public int Count => _reader.FieldCount;

        public ReadOnlySpan<byte> this[int column] => column < _reader.FieldCount ? _reader.GetSpan(column) : default;

        public bool IsFilled(int column) => column < _reader.FieldCount && !BlankText.Is(_reader.GetSpan(column));
    }
}
