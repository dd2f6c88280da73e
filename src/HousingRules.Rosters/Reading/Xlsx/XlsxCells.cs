using System.Globalization;
using System.Xml;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Reads the cells of an xlsx sheet's row, one after the other.</summary>
/// <param name="strings">The texts that cells share.</param>
/// <param name="formats">What formats make of numbers.</param>
/// <param name="dayShift">What is to be added to a day.</param>
/// <param name="isUncalculated">Whether the file says that its formulas are yet to be calculated: a result of 0 is then none.</param>
internal sealed class XlsxCells(SharedStrings strings, CellFormats formats, int dayShift, bool isUncalculated)
{
    private readonly StringItems _items = new();
    private readonly ByteBuffer _text = new(1 << 12);
    private readonly char[] _attribute = new char[32];
    private SheetCell[] _row = new SheetCell[64];
    private int _count;
    private int _number;
    private int _column;

    // What the cell's elements say.
    private bool _hasFormula;
    private bool _hasValue;
    private bool _hasInline;
    private int _start;
    private int _length;

    /// <summary>The cells of the row that hold something.</summary>
    public ReadOnlySpan<SheetCell> Row => _row.AsSpan(0, _count);

    public ReadOnlySpan<byte> Text(in SheetCell cell) =>
        cell.IsShared ? strings.Bytes.Slice(cell.Start, cell.Length) : _text[cell.Start, cell.Length];

    /// <summary>Begins a row.</summary>
    public void Begin(int number)
    {
        (_number, _column, _count) = (number, -1, 0);
        _text.Clear();
    }

    /// <summary>Ends a row: its cells stand from the left to the right, each once.</summary>
    public void End()
    {
        var row = _row.AsSpan(0, _count);
        var sorted = true;
        for (var i = 1; i < row.Length; i++)
            sorted &= row[i - 1].Column < row[i].Column;
        if (sorted)
            return;
        row.Sort((a, b) => a.Column.CompareTo(b.Column));
        var kept = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (kept > 0 && row[kept - 1].Column == row[i].Column)
                row[kept - 1] = row[kept - 1] with { Kind = CellKind.Twice };
            else
                row[kept++] = row[i];
        }

        _count = kept;
    }

    /// <summary>Reads the cell the reader stands at, and goes to its end.</summary>
    public void Read(XmlReader reader)
    {
        var (type, format) = Attributes(reader);
        (_hasFormula, _hasValue, _hasInline, _start, _length) = (false, false, false, _text.Length, 0);
        if (!reader.IsEmptyElement)
            Elements(reader, type);
        if (Cell(type, format) is { } cell)
            Add(cell);
    }

    private (CellType Type, int Format) Attributes(XmlReader reader)
    {
        var (type, format) = (CellType.Number, 0);
        _column++;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length > 0)
                continue;
            switch (reader.LocalName)
            {
                case "r":
                    Place(Chunk(reader));
                    break;
                case "t":
                    type = TypeOf(Chunk(reader));
                    break;
                case "s":
                    format = int.TryParse(Chunk(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
                    break;
                default:
                    break;
            }
        }

        if (_column >= SheetRows.MostColumns)
            throw new RosterException(RosterSentences.BeyondTheSheet(_number + 1));
        reader.MoveToElement();
        return (type, format);
    }

    private void Place(ReadOnlySpan<char> reference)
    {
        if (!CellReference.TryRead(reference, out var row, out var column))
            throw new RosterException(RosterSentences.OutOfOrder(_number + 1));
        if (row >= SheetRows.MostRows || column >= SheetRows.MostColumns)
            throw new RosterException(RosterSentences.BeyondTheSheet(_number + 1));
        if (row >= 0 && row != _number)
            throw new RosterException(RosterSentences.OutOfOrder(_number + 1));
        if (column >= 0)
            _column = column;
    }

    private void Elements(XmlReader reader, CellType type)
    {
        var depth = reader.Depth;
        while (XmlPart.Read(reader))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
                return;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "v":
                    _hasValue = true;
                    _length = _items.Read(reader, isItem: false, _text);
                    break;
                case "is":
                    _hasInline = true;
                    _length = _items.Read(reader, isItem: true, _text);
                    break;
                case "f":
                    _hasFormula = true;
                    XmlPart.Skip(reader);
                    break;
                default:
                    XmlPart.Skip(reader);
                    break;
            }
        }
    }

    private SheetCell? Cell(CellType type, int format)
    {
        // Excel writes the empty text of a formula as one; a formula with nothing at all was never calculated.
        if (_length == 0)
        {
            return _hasFormula && !(type == CellType.Text && _hasValue) ? Fault(CellKind.NoResult)
                : type == CellType.Error ? Fault(CellKind.Error)
                : null;
        }

        if (_items.IsTooLong)
            return Fault(CellKind.TooLong);
        return _hasInline ? Words() : type switch
        {
            CellType.Text => Words(),
            CellType.Shared => Shared(),
            CellType.Error => Words() with { Kind = CellKind.Error },
            CellType.Truth => Truth(),
            CellType.Day => IsoDay(),
            _ => Number(format),
        };
    }

    private SheetCell Words() => new(_column, CellKind.Text, 0, IsShared: false, _start, _length);

    private SheetCell Fault(CellKind kind) => new(_column, kind, 0, IsShared: false, _start, 0);

    private SheetCell? Shared()
    {
        if (!System.Buffers.Text.Utf8Parser.TryParse(_text[_start, _length].Trim(" \n\r\t"u8), out int index, out _)
            || index < 0 || index >= strings.Count)
            return Fault(CellKind.Broken);
        var (start, length) = strings[index];
        if (length == 0)
            return null;
        return new(_column, strings.IsTooLong(index) ? CellKind.TooLong : CellKind.Text, 0, IsShared: true, start, length);
    }

    private SheetCell Truth() => _text[_start, _length].Trim(" \n\r\t"u8) switch
    {
        [(byte)'1'] => new(_column, CellKind.Truth, 1, IsShared: false, _start, 0),
        [(byte)'0'] => new(_column, CellKind.Truth, 0, IsShared: false, _start, 0),
        var word when word.SequenceEqual("true"u8) => new(_column, CellKind.Truth, 1, IsShared: false, _start, 0),
        var word when word.SequenceEqual("false"u8) => new(_column, CellKind.Truth, 0, IsShared: false, _start, 0),
        _ => Fault(CellKind.Broken),
    };

    private SheetCell IsoDay()
    {
        var text = System.Text.Encoding.UTF8.GetString(_text[_start, _length]).Trim();
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day))
            return Fault(CellKind.Broken);
        if (!text.Contains('-', StringComparison.Ordinal))
            return new(_column, CellKind.Time, day.TimeOfDay.TotalDays, IsShared: false, _start, 0);
        var number = (day - new DateTime(1899, 12, 30, 0, 0, 0, day.Kind)).TotalDays;
        return new(_column, day.TimeOfDay == default ? CellKind.Day : CellKind.DayAndTime, number, IsShared: false, _start, 0);
    }

    private SheetCell? Number(int format)
    {
        var text = _text[_start, _length].Trim(" \n\r\t"u8);
        if (text.IsEmpty)
            return _hasFormula ? Fault(CellKind.NoResult) : null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return Fault(CellKind.Broken);
        if (isUncalculated && _hasFormula && number == 0)
            return Fault(CellKind.NoResult);
        var (kind, shown) = CellNumber.Shown(number, formats[format], dayShift);
        return new(_column, kind, shown, IsShared: false, _start, 0);
    }

    private void Add(SheetCell cell)
    {
        if (_count == _row.Length)
            Array.Resize(ref _row, _row.Length * 2);
        if (_count > SheetRows.MostColumns * 2)
            throw new RosterException(RosterSentences.OutOfOrder(_number + 1));
        _row[_count++] = cell;
    }

    private ReadOnlySpan<char> Chunk(XmlReader reader)
    {
        var length = reader.ReadValueChunk(_attribute, 0, _attribute.Length);
        return _attribute.AsSpan(0, length);
    }

    private static CellType TypeOf(ReadOnlySpan<char> type) => type switch
    {
        "s" => CellType.Shared,
        "str" or "inlineStr" => CellType.Text,
        "e" => CellType.Error,
        "b" => CellType.Truth,
        "d" => CellType.Day,
        _ => CellType.Number,
    };

    private enum CellType : byte
    {
        Number,
        Text,
        Shared,
        Error,
        Truth,
        Day,
    }
}
