using System.Globalization;
using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>What the formats of an xlsx workbook's cells make of numbers.</summary>
internal sealed class CellFormats
{
    private const int MostFormats = 1 << 17;

    private readonly List<NumberShape> _shapes = [];

    private CellFormats()
    {
    }

    /// <summary>The shape of the numbers of a format.</summary>
    public NumberShape this[int format] => format >= 0 && format < _shapes.Count ? _shapes[format] : NumberShape.Plain;

    /// <summary>Reads them.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="name">The part of the styles; null where the workbook has none.</param>
    public static CellFormats Of(PackageParts parts, string? name)
    {
        var formats = new CellFormats();
        if (name is null || !parts.Has(name))
            return formats;
        var own = new Dictionary<int, NumberShape>();
        var inCells = false;
        using var reader = XmlPart.Open(parts.Open(name));
        while (XmlPart.Read(reader))
        {
            if (reader.LocalName == "cellXfs")
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element || formats._shapes.Count + own.Count > MostFormats)
                continue;
            if (reader.LocalName == "numFmt" && Id(reader) is { } id && reader.GetAttribute("formatCode") is { } code)
                own[id] = NumberFormats.Of(code);
            else if (reader.LocalName == "xf" && inCells)
                formats._shapes.Add(Shape(Id(reader) ?? 0, own));
        }

        return formats;
    }

    private static NumberShape Shape(int id, Dictionary<int, NumberShape> own) =>
        own.TryGetValue(id, out var shape) ? shape : NumberFormats.BuiltIn(id);

    private static int? Id(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
