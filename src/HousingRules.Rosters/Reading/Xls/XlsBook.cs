using System.Collections.Immutable;
using System.Text;
using ExcelDataReader;

namespace HousingRules.Rosters.Reading;

/// <summary>A workbook of the older kind.</summary>
internal sealed class XlsBook : SheetBook
{
    private const int ChineseWindows = 936;

    private readonly IExcelDataReader _reader;
    private readonly BiffScan _scan;
    private readonly CancellationToken _interrupted;
    private readonly ImmutableArray<ImmutableArray<MergedRange>> _merges;
    private XlsRows? _rows;

    public XlsBook(Stream file, BiffScan scan, CancellationToken interrupted)
    {
        // Old workbooks hold text in the code page of the Windows that wrote them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        file.Position = 0;
        _reader = ExcelReaderFactory.CreateBinaryReader(
            file,
            new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(ChineseWindows), LeaveOpen = false });
        (_scan, _interrupted) = (scan, interrupted);
        DayShift = scan.Is1904 ? CellNumber.From1904 : 0;
        var sheets = ImmutableArray.CreateBuilder<SheetName>();
        var merges = ImmutableArray.CreateBuilder<ImmutableArray<MergedRange>>();
        do
        {
            sheets.Add(new(_reader.Name, _reader.VisibleState != "visible"));
            merges.Add([.. (_reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn))]);
        }
        while (_reader.NextResult());
        (Sheets, _merges) = (sheets.ToImmutable(), merges.ToImmutable());
    }

    public override ImmutableArray<SheetName> Sheets { get; }

    public override double Progress => _rows is null ? 0 : Math.Min(1, (double)_rows.Row / Math.Max(1, _reader.RowCount));

    public override SheetRows Open(int sheet)
    {
        _reader.Reset();
        for (var i = 0; i < sheet; i++)
            _reader.NextResult();
        return _rows = new(_reader, sheet, _scan, DayShift, _interrupted);
    }

    public override ImmutableArray<MergedRange> Merges(int sheet) => _merges[sheet];

    public override void Dispose() => _reader.Dispose();
}
