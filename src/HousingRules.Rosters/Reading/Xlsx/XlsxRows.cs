using System.Globalization;
using System.Xml;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>The rows of an xlsx sheet, in one pass over its part.</summary>
internal sealed class XlsxRows : SheetRows
{
    private readonly XmlReader _reader;
    private readonly XlsxCells _cells;
    private bool _inData;

    // INVARIANT: the part ends with the run, so that nothing here need ask.
    public XlsxRows(BoundedStream part, XlsxCells cells)
    {
        (_reader, _cells) = (XmlPart.Open(part), cells);
        GoToData();
    }

    public override ReadOnlySpan<SheetCell> Cells => _cells.Row;

    public override ReadOnlySpan<byte> Text(in SheetCell cell) => _cells.Text(cell);

    public override bool Read()
    {
        while (_inData && NextRow())
        {
            ReadCells();
            if (_cells.Row.Length > 0)
                return true;
        }

        return false;
    }

    public override void Dispose() => _reader.Dispose();

    // Columns stand before the rows.
    private void GoToData()
    {
        while (XmlPart.Read(_reader))
        {
            if (_reader.NodeType != XmlNodeType.Element)
                continue;
            if (_reader.LocalName == "col")
                HidesColumns |= XmlPart.IsTrue(_reader.GetAttribute("hidden"));
            if (_reader.LocalName != "sheetData")
                continue;
            _inData = !_reader.IsEmptyElement;
            return;
        }
    }

    private bool NextRow()
    {
        while (XmlPart.Read(_reader))
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == "row")
            {
                Begin();
                return true;
            }

            if (_reader.NodeType == XmlNodeType.Element)
                XmlPart.Skip(_reader);
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.LocalName == "sheetData")
                break;
        }

        _inData = false;
        return false;
    }

    private void Begin()
    {
        var number = Row + 1;
        if (_reader.GetAttribute("r") is { } said)
        {
            if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at < 1 || at > MostRows)
                throw new RosterException(RosterSentences.BeyondTheSheet(Row + 1));
            if (at - 1 <= Row)
                throw new RosterException(RosterSentences.OutOfOrder(at));
            number = at - 1;
        }

        if (number >= MostRows)
            throw new RosterException(RosterSentences.BeyondTheSheet(Row + 1));
        (Row, IsHidden) = (number, XmlPart.IsTrue(_reader.GetAttribute("hidden")));
        _cells.Begin(number);
    }

    private void ReadCells()
    {
        if (_reader.IsEmptyElement)
            return;
        var depth = _reader.Depth;
        while (XmlPart.Read(_reader))
        {
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth)
                break;
            if (_reader.NodeType != XmlNodeType.Element)
                continue;
            if (_reader.LocalName == "c")
                _cells.Read(_reader);
            else
                XmlPart.Skip(_reader);
        }

        _cells.End();
    }
}
