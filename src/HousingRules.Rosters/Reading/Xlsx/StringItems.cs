using System.Text;
using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>Reads the texts of a workbook: plain or in runs of different fonts, without the phonetic guide that may stand beside
/// them.</summary>
internal sealed class StringItems
{
    // A spreadsheet's cell holds no more.
    private const int Longest = 32_767;

    // Every character may be written as seven: _x000D_.
    private const int Most = Longest * 7 + 1;

    private char[] _text = new char[256];
    private int _length;

    /// <summary>Whether the text read last was longer than a cell can hold.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the text inside an element, to whose end the reader goes.</summary>
    /// <param name="reader">It stands at the element's start.</param>
    /// <param name="isItem">Whether the text stands in elements <c>t</c> within it, or in it itself.</param>
    /// <param name="output">Receives the text.</param>
    /// <returns>How many bytes it has.</returns>
    public int Read(XmlReader reader, bool isItem, ByteBuffer output)
    {
        _length = 0;
        if (!reader.IsEmptyElement)
            Collect(reader, isItem);
        var text = _text.AsSpan(0, Math.Min(_length, Most));
        text = text[..EscapedText.Read(text)];
        IsTooLong = text.Length > Longest;
        if (IsTooLong)
            text = text[..Longest];
        var bytes = Encoding.UTF8.GetBytes(text, output.GetSpan(text.Length * 3));
        output.Advance(bytes);
        return bytes;
    }

    /// <summary>Reads the text inside an element as it stands.</summary>
    public ReadOnlySpan<char> Raw(XmlReader reader)
    {
        _length = 0;
        if (!reader.IsEmptyElement)
            Collect(reader, isItem: false);
        return _text.AsSpan(0, Math.Min(_length, Most));
    }

    private void Collect(XmlReader reader, bool isItem)
    {
        var (depth, collects) = (reader.Depth, !isItem);
        while (XmlPart.Read(reader))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when isItem && reader.LocalName == "rPh":
                    XmlPart.Skip(reader);
                    break;
                case XmlNodeType.Element when isItem:
                    collects = reader.LocalName == "t" && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when reader.Depth == depth:
                    return;
                case XmlNodeType.EndElement:
                    collects = !isItem;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when collects:
                    Append(reader);
                    break;
                default:
                    break;
            }
        }
    }

    private void Append(XmlReader reader)
    {
        while (_length < Most)
        {
            if (_length == _text.Length)
                Array.Resize(ref _text, _text.Length * 2);
            var read = reader.ReadValueChunk(_text, _length, _text.Length - _length);
            if (read == 0)
                return;
            _length += read;
        }
    }
}
