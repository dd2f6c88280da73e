using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace HousingRules.Rosters.Reading;

/// <summary>The rows of a sheet of an old workbook.</summary>
internal sealed class XlsRows : SheetRows
{
    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly IExcelDataReader _reader;
    private readonly int _sheet;
    private readonly BiffScan _scan;
    private readonly int _dayShift;
    private readonly CancellationToken _interrupted;
    private readonly ByteBuffer _text = new(1 << 12);
    private readonly List<SheetCell> _cells = [];

    public XlsRows(IExcelDataReader reader, int sheet, BiffScan scan, int dayShift, CancellationToken interrupted)
    {
        (_reader, _sheet, _scan, _dayShift, _interrupted) = (reader, sheet, scan, dayShift, interrupted);
        HidesColumns = scan.SheetsWithHiddenColumns.Contains(sheet);
    }

    public override ReadOnlySpan<SheetCell> Cells => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells);

    public override ReadOnlySpan<byte> Text(in SheetCell cell) => _text[cell.Start, cell.Length];

    public override bool Read()
    {
        while (_reader.Read())
        {
            Row++;
            if ((Row & 0x3FF) == 0)
                _interrupted.ThrowIfCancellationRequested();
            IsHidden = _scan.HiddenRows.Contains((_sheet, Row));
            _cells.Clear();
            _text.Clear();
            for (var column = 0; column < _reader.FieldCount; column++)
            {
                if (Cell(column) is { } cell)
                    _cells.Add(cell);
            }

            if (_cells.Count > 0)
                return true;
        }

        return false;
    }

    public override void Dispose()
    {
        // The workbook's reader is the workbook's.
    }

    private SheetCell? Cell(int column)
    {
        if (_scan.Faults.TryGetValue((_sheet, Row, column), out var fault))
            return new(column, fault, 0, IsShared: false, _text.Length, 0);
        switch (_reader.GetValue(column))
        {
            case null or "":
                return null;
            case bool truth:
                return new(column, CellKind.Truth, truth ? 1 : 0, IsShared: false, _text.Length, 0);
            case DateTime day:
                return Serial((day - Zero).TotalDays) is { } number
                    ? Number(column, number)
                    : new(column, CellKind.NoDay, 0, IsShared: false, _text.Length, 0);
            case TimeSpan time:
                return new(column, CellKind.Time, time.TotalDays, IsShared: false, _text.Length, 0);
            case string text:
                return Words(column, text);
            case IConvertible other:
                return Number(column, other.ToDouble(CultureInfo.InvariantCulture));
            default:
                return new(column, CellKind.Broken, 0, IsShared: false, _text.Length, 0);
        }
    }

    // The number that the library made a day of. It calls both 59 and 60 the last of February 1900, of which only one is.
    private double? Serial(double day) => _dayShift > 0 ? day - _dayShift
        : day is < 0 or >= 61 ? day
        : day < 60 ? day - 1
        : null;

    private SheetCell Number(int column, double number)
    {
        var id = _reader.GetNumberFormatIndex(column);
        var shape = NumberFormats.BuiltIn(id);
        if (shape == NumberShape.Plain && id > 0 && _reader.GetNumberFormatString(column) is { } code)
            shape = NumberFormats.Of(code);
        var (kind, shown) = CellNumber.Shown(number, shape, _dayShift);
        return new(column, kind, shown, IsShared: false, _text.Length, 0);
    }

    private SheetCell Words(int column, string text)
    {
        var start = _text.Length;
        var bytes = Encoding.UTF8.GetBytes(text, _text.GetSpan(text.Length * 3));
        _text.Advance(bytes);
        return new(column, CellKind.Text, 0, IsShared: false, start, bytes);
    }
}
