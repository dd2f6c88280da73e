using System.Xml;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>The texts that the cells of a workbook share, one after the other.</summary>
internal sealed class SharedStrings
{
    private const long LargestPart = 1L << 30;
    private const int LargestText = 512 << 20;
    private const int MostTexts = 1 << 25;

    private readonly ByteBuffer _bytes = new(1 << 16);
    private int[] _ends = new int[1 << 10];
    private bool[]? _tooLong;

    private SharedStrings()
    {
    }

    public int Count { get; private set; }

    /// <summary>The bytes of all texts.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Written;

    /// <summary>Reads them.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="name">The part; null where the workbook has none.</param>
    /// <exception cref="RosterException">There are more than a roster has.</exception>
    public static SharedStrings Of(PackageParts parts, string? name)
    {
        var strings = new SharedStrings();
        if (name is null || !parts.Has(name))
            return strings;
        var items = new StringItems();
        using var reader = XmlPart.Open(parts.Open(name, LargestPart));
        while (XmlPart.Read(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                strings.Add(items, reader);
        }

        return strings;
    }

    /// <summary>Where a text begins and how long it is.</summary>
    public (int Start, int Length) this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return (start, _ends[index] - start);
        }
    }

    /// <summary>Whether a text was longer than a cell can hold.</summary>
    public bool IsTooLong(int index) => _tooLong is not null && index < _tooLong.Length && _tooLong[index];

    private void Add(StringItems items, XmlReader reader)
    {
        items.Read(reader, isItem: true, _bytes);
        if (_bytes.Length > LargestText || Count == MostTexts)
        {
            throw new RosterException(RosterSentences.LargeTexts);
        }

        if (Count == _ends.Length)
            Array.Resize(ref _ends, _ends.Length * 2);
        if (items.IsTooLong)
        {
            Array.Resize(ref _tooLong, Math.Max(Count + 1, _tooLong?.Length ?? 0));
            _tooLong[Count] = true;
        }

        _ends[Count++] = _bytes.Length;
    }
}
