using System.Collections.Immutable;
using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>A workbook in Open XML, Strict or Transitional.</summary>
internal sealed class XlsxBook : SheetBook
{
    private const int MostSheets = 10_000;

    private readonly PackageParts _parts;
    private readonly ImmutableArray<string> _sheetParts;
    private readonly Lazy<SharedStrings> _strings;
    private readonly Lazy<CellFormats> _formats;
    private readonly bool _isUncalculated;
    private BoundedStream? _open;
    private long _length = 1;
    private XlsxRows? _rows;

    public XlsxBook(PackageParts parts)
    {
        _parts = parts;
        var workbook = parts.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument")?.Part ?? "xl/workbook.xml";
        var relations = parts.Relations(workbook);
        var names = ImmutableArray.CreateBuilder<SheetName>();
        var sheetParts = ImmutableArray.CreateBuilder<string>();
        using (var reader = XmlPart.Open(parts.Open(workbook)))
        {
            while (XmlPart.Read(reader))
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "workbookPr" && XmlPart.IsTrue(reader.GetAttribute("date1904")))
                    DayShift = CellNumber.From1904;
                else if (reader.LocalName == "calcPr")
                    _isUncalculated = XmlPart.IsTrue(reader.GetAttribute("fullCalcOnLoad"));
                else if (reader.LocalName == "sheet" && relations.TryGetValue(RelationId(reader), out var relation)
                    && relation.Kind == "worksheet" && names.Count < MostSheets)
                {
                    var state = reader.GetAttribute("state");
                    names.Add(new(reader.GetAttribute("name") ?? "", state is "hidden" or "veryHidden"));
                    sheetParts.Add(relation.Part);
                }
            }
        }

        (Sheets, _sheetParts) = (names.ToImmutable(), sheetParts.ToImmutable());
        _strings = new(() => SharedStrings.Of(parts, relations.Values.FirstOrDefault(r => r.Kind == "sharedStrings")?.Part));
        _formats = new(() => CellFormats.Of(parts, relations.Values.FirstOrDefault(r => r.Kind == "styles")?.Part));
    }

    public override ImmutableArray<SheetName> Sheets { get; }

    public override double Progress => _open is null ? 0 : Math.Min(1, (double)_open.Position / _length);

    public override SheetRows Open(int sheet)
    {
        _rows?.Dispose();
        _length = Math.Max(1, _parts.Length(_sheetParts[sheet]));
        _open = _parts.Open(_sheetParts[sheet]);
        return _rows = new(_open, new(_strings.Value, _formats.Value, DayShift, _isUncalculated));
    }

    public override ImmutableArray<MergedRange> Merges(int sheet) => XlsxMerges.Of(_parts, _sheetParts[sheet]);

    public override void Dispose()
    {
        _rows?.Dispose();
        _parts.Dispose();
    }

    // The attribute's namespace differs between the two editions of the format; its local name does not.
    private static string RelationId(XmlReader sheet)
    {
        var id = "";
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id")
                id = sheet.Value;
        }

        sheet.MoveToElement();
        return id;
    }
}
