using System.Buffers.Binary;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>What the reader of old workbooks does not say: cells that hold an error or a formula without a result, which it gives as empty;
/// hidden rows and columns; from which day the days count; whether there is a password.</summary>
internal sealed class BiffScan
{
    private const int Bof = 0x809;
    private const int DateMode = 0x22;
    private const int FilePass = 0x2F;
    private const int BoundSheet = 0x85;
    private const int ColumnInfo = 0x7D;
    private const int Formula = 0x06;
    private const int FormulaText = 0x207;
    private const int RowInfo = 0x208;
    private const int BoolErr = 0x205;

    private const int Size = 0x200;
    private const int SizeOfNow = 14;
    private const int SizeOfOnce = 10;
    private const int ManyNumbers = 0xBD;
    private const int ManyBlanks = 0xBE;

    // The last cell of an old workbook's sheet is IV65536.
    private const int MostRows = 65_536;
    private const int MostColumns = 256;

    private static readonly int[] Cells = [Formula, BoolErr, 0x201, 0x203, 0x204, 0x27E, 0xFD, 0xD6, ManyNumbers, ManyBlanks];

    // These may stand between a formula and its text.
    private const int SharedFormula = 0x4BC;
    private const int ArrayFormula = 0x221;
    private const int TableFormula = 0x236;

    private readonly List<(uint At, byte Type)> _places = [];
    private readonly bool _wasSaved;
    private bool _isOfNow;
    private (int Sheet, int Row, int Column)? _textDue;

    /// <summary>Reads a workbook's stream.</summary>
    /// <param name="file">The file the workbook stands in.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="interrupted">Ends the reading.</param>
    public BiffScan(CompoundFile file, string stream, CancellationToken interrupted)
    {
        // Spreadsheet programs write who saved the file; programs that only write workbooks do not, and calculate nothing.
        _wasSaved = file.Has("\u0005SummaryInformation");
        var (sheet, count) = (-1, 0L);
        var begun = new HashSet<long>();
        foreach (var (at, kind, bytes) in BiffRecords.Of(file.Read(stream)))
        {
            if ((count++ & 0xFFF) == 0)
                interrupted.ThrowIfCancellationRequested();
            if (kind == Bof)
            {
                begun.Add(at);
                sheet = Sheet(at) is >= 0 and var index ? index : sheet;
            }

            Take(sheet, kind, bytes.Span);
        }

        TextIsMissing();
        // A reader that is sent into the middle of a record reads what nobody wrote.
        if (!_places.TrueForAll(p => p.Type != 0 || begun.Contains(p.At)))
            throw new InvalidDataException("A sheet does not begin where the workbook says.");
    }

    /// <summary>Whether the workbook is encrypted.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether its days count from 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The cells that cannot be read, by sheet, row and column, all counted from 0.</summary>
    public Dictionary<(int Sheet, int Row, int Column), CellKind> Faults { get; } = [];

    /// <summary>The hidden rows, by sheet and row.</summary>
    public HashSet<(int Sheet, int Row)> HiddenRows { get; } = [];

    /// <summary>The sheets that hide a column.</summary>
    public HashSet<int> SheetsWithHiddenColumns { get; } = [];

    private int Sheet(long at)
    {
        var index = 0;
        foreach (var (place, type) in _places)
        {
            if (place == at)
                return type == 0 ? index : int.MaxValue;
            index += type == 0 ? 1 : 0;
        }

        return -1;
    }

    private void Take(int sheet, int kind, ReadOnlySpan<byte> bytes)
    {
        if (_textDue is not null && kind == FormulaText)
            _textDue = null;
        else if (kind is not (SharedFormula or ArrayFormula or TableFormula))
            TextIsMissing();
        RefuseBeyond(kind, bytes);
        switch (kind)
        {
            case FilePass:
                HasPassword = true;
                break;
            case Bof when bytes.Length >= 2:
                _isOfNow |= BinaryPrimitives.ReadUInt16LittleEndian(bytes) == 0x600;
                break;
            case DateMode when bytes.Length >= 2:
                Is1904 = bytes[0] == 1;
                break;
            case BoundSheet when bytes.Length >= 6:
                _places.Add((BinaryPrimitives.ReadUInt32LittleEndian(bytes), bytes[5]));
                break;
            case BoolErr when bytes.Length >= 8 && bytes[7] != 0:
                Faults[At(sheet, bytes)] = CellKind.Error;
                break;
            case Formula when bytes.Length >= 16:
                Result(At(sheet, bytes), bytes[6..14], bytes[14]);
                break;
            case RowInfo when bytes.Length >= 16 && (bytes[12] & 0x20) != 0:
                HiddenRows.Add((sheet, BinaryPrimitives.ReadUInt16LittleEndian(bytes)));
                break;
            case ColumnInfo when bytes.Length >= 10 && (bytes[8] & 1) != 0:
                SheetsWithHiddenColumns.Add(sheet);
                break;
            default:
                break;
        }
    }

    // A file that says so of itself makes its reader walk through billions of cells that are not there.
    private void RefuseBeyond(int kind, ReadOnlySpan<byte> bytes)
    {
        var isBeyond = kind switch
        {
            Size when bytes.Length == SizeOfNow => BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) > MostRows
                || BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]) > MostColumns,
            Size => bytes.Length != SizeOfOnce || _isOfNow || BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]) > MostColumns,
            ManyNumbers or ManyBlanks when bytes.Length >= 6 => BinaryPrimitives.ReadUInt16LittleEndian(bytes[^2..]) >= MostColumns,
            _ when bytes.Length >= 4 && Cells.Contains(kind) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]) >= MostColumns,
            _ => false,
        };
        if (isBeyond)
            throw new RosterException(RosterSentences.BeyondTheOldSheet);
    }

    // A result that is no number ends with two bytes FF, and its first byte says what it is.
    private void Result((int Sheet, int Row, int Column) cell, ReadOnlySpan<byte> result, byte options)
    {
        var isNumber = result[6] != 0xFF || result[7] != 0xFF;
        var calculatesOnLoad = (options & 2) != 0 || !_wasSaved;
        if (isNumber && calculatesOnLoad && BinaryPrimitives.ReadDoubleLittleEndian(result) == 0)
            Faults[cell] = CellKind.NoResult;
        else if (!isNumber && result[0] == 2)
            Faults[cell] = CellKind.Error;
        else if (!isNumber && result[0] == 3 && !_wasSaved)
            Faults[cell] = CellKind.NoResult;
        else if (!isNumber && result[0] == 0)
            _textDue = cell;
    }

    private void TextIsMissing()
    {
        if (_textDue is { } cell)
            Faults[cell] = CellKind.NoResult;
        _textDue = null;
    }

    private static (int Sheet, int Row, int Column) At(int sheet, ReadOnlySpan<byte> bytes) =>
        (sheet, BinaryPrimitives.ReadUInt16LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]));
}
