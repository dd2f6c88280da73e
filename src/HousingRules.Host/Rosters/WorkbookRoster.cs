using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Rosters;

/// <summary>A roster in a workbook, xlsx or xls: the first visible sheet that has a header.</summary>
internal sealed class WorkbookRoster : RosterSource
{
    private readonly string _name;
    private readonly FileStream _file;
    private readonly IExcelDataReader _reader;
    private readonly RowSorter _sorter;
    private readonly string _sheet;
    private readonly int _rows;
    // The rows that were looked at to find the header, until they are read.
    private readonly Queue<object?[]> _first = new();
    private readonly Dictionary<(int Row, int Column), string> _errors;
    private readonly Dictionary<int, List<CellRange>> _mergesByRow = [];
    private readonly Dictionary<int, (int LastRow, object? Value)> _merged = [];
    private int _row;

    public WorkbookRoster(string path, FactCatalog catalog, IReadOnlySet<string> own, ICollection<LocalizedText> remarks)
    {
        _name = Path.GetFileName(path);
        // Old workbooks hold text in the code page of the Windows that wrote them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _file = File.OpenRead(path);
        try
        {
            _reader = Guarded(
                () => ExcelReaderFactory.CreateReader(
                    _file,
                    new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(936), LeaveOpen = true }));
            var header = Guarded(() => FindSheet(catalog));
            _sheet = _reader.Name;
            Columns = RosterColumns.Bind(header.Headers, catalog, own);
            Skipped.Titles = header.Row;
            _sorter = new(Columns);
            _rows = _reader.RowCount;
            foreach (var range in _reader.MergeCells ?? [])
            {
                if (range.ToRow > range.FromRow)
                    (_mergesByRow.TryGetValue(range.FromRow, out var list) ? list : _mergesByRow[range.FromRow] = []).Add(range);
            }

            using var package = XlsxPackage.Open(path);
            _errors = Guarded(() => package?.ErrorCells(_sheet)) ?? [];
            if (Guarded(() => package?.OtherSheets(_sheet)) is { Count: > 0 } others)
                remarks.Add(
                    new(
                        $"只读取工作表“{_sheet}”；没有读取：{string.Join("、", others)}",
                        $"Only the sheet \"{_sheet}\" is read; these are not: {string.Join(", ", others)}"));
            for (_row = 0; _row <= header.Row; _row++)
                _first.Dequeue();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override LocalizedText Description => new($"工作簿，工作表“{_sheet}”", $"workbook, sheet \"{_sheet}\"");

    public override RosterColumns Columns { get; }

    public override double Progress => (double)_row / Math.Max(1, _rows);

    public override bool Fill(RowBatch batch)
    {
        while (!batch.IsFull && Next() is { } values)
        {
            Take(batch, _row, values);
            _row++;
        }

        return batch.Count > 0;
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _file.Dispose();
    }

    private void Take(RowBatch batch, int index, object?[] cells)
    {
        var width = Columns.All.Length;
        var values = new object?[width];
        ref var row = ref batch.Begin(index + 1);
        row.Values = values;
        for (var i = 0; i < width; i++)
        {
            values[i] = (i < cells.Length ? cells[i] : null) ?? _errors.GetValueOrDefault((index, i));
            Unmerge(index, i, ref values[i]);
            AddText(batch, i, values[i]);
        }

        var kind = _sorter.Sort(new Cells(batch, width));
        if (kind != RowKind.Household)
        {
            Skipped.Add(kind, row.Number);
            batch.Drop();
        }
        else if (cells.Skip(width).Any(v => v is not null and not ""))
        {
            row.Problem = new(
                "最后一个表头的右边还有内容：请移到表内或删去",
                "there is something to the right of the last header: move it into the table or remove it");
        }
    }

    // A merged cell holds its value once, at the top, and means every row it covers.
    private void Unmerge(int row, int column, ref object? value)
    {
        if (_mergesByRow.TryGetValue(row, out var ranges))
        {
            foreach (var range in ranges)
            {
                if (range.FromColumn == column)
                    _merged[column] = (range.ToRow, value);
            }
        }

        if (value is null && _merged.TryGetValue(column, out var merged) && row <= merged.LastRow)
            value = merged.Value;
    }

    private static void AddText(RowBatch batch, int column, object? value)
    {
        if (value is null)
            return;
        var text = TextOf(value);
        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[768] : new byte[text.Length * 3];
        batch.Add(column, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>A workbook's cell as text: numbers without rounding or exponent, days as yyyy-MM-dd.</summary>
    internal static string TextOf(object value) => value switch
    {
        string text => text,
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e20 => number.ToString("F0", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private FoundHeader FindSheet(FactCatalog catalog)
    {
        do
        {
            if (_reader.VisibleState != "visible")
                continue;
            _first.Clear();
            while (_first.Count < HeaderFinder.Depth && _reader.Read())
                _first.Enqueue(Values());
            var texts = _first.Select(row => Array.ConvertAll(row, v => v is null ? "" : TextOf(v).Trim())).ToList();
            if (HeaderFinder.Find(texts, catalog) is { } found)
                return found;
        }
        while (_reader.NextResult());
        throw HeaderFinder.NotFound(_name);
    }

    private object?[] Values()
    {
        var values = new object?[_reader.FieldCount];
        for (var i = 0; i < values.Length; i++)
            values[i] = _reader.GetValue(i);
        return values;
    }

    private object?[]? Next() => _first.TryDequeue(out var early) ? early : Guarded(_reader.Read) ? Values() : null;

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new HostFailure(new($"{_name} 有密码保护。请去掉密码后再试。", $"{_name} is protected by a password. Remove it and try again."));
        }
        // The reader of workbooks says "damaged" in many ways; what they have in common is that the file is no sound workbook.
        catch (Exception e) when (e is not HostFailure and not OutOfMemoryException)
        {
            throw new HostFailure(new(
                _row > 0
                    ? $"{_name} 在第 {_row} 行之后损坏或不完整。请用 Excel 打开并重新保存，或重新取得该文件。"
                    : $"{_name} 已损坏或不完整，无法作为工作簿读取。请用 Excel 打开并重新保存，或重新取得该文件。",
                _row > 0
                    ? $"{_name} is damaged or cut short after row {_row}. Open it in Excel and save it again, or fetch it again."
                    : $"{_name} is damaged or cut short and cannot be read as a workbook. Open it in Excel and save it again, or fetch "
                        + $"it again."));
        }
    }

    private readonly struct Cells(RowBatch batch, int count) : IRowCells
    {
        public int Count => count;

        public ReadOnlySpan<byte> this[int column] => batch.Cell(batch.Count - 1, column);
    }
}
