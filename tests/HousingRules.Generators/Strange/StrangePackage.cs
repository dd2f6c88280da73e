using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Strange;

/// <summary>Puts sheets into a workbook's package, named and packed in one of the many ways that are allowed.</summary>
/// <param name="chance">What decides.</param>
internal sealed partial class StrangePackage(XorShift chance)
{
    private readonly List<(string Name, string Xml)> _sheets = [];

    public bool From1904 { get; init; }

    public bool IsStrict { get; init; }

    /// <summary>What stands before the names of a sheet's elements.</summary>
    public string Prefix { get; init; } = "";

    public bool HasOddNames { get; init; }

    public bool HasBackslashes { get; init; }

    public bool IsStored { get; init; }

    private string Main => IsStrict
        ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string Relations => IsStrict
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public void Add(string name, string sheet) => _sheets.Add((name, sheet));

    public byte[] ToBytes(IReadOnlyList<string> shared)
    {
        var (folder, texts) = HasOddNames ? ("Office/Data", "texte.xml") : ("xl", "sharedStrings.xml");
        string SheetName(int i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{(HasOddNames ? "tab" : "worksheets/sheet")}{(HasOddNames ? 9 - i : i + 1)}.xml");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "_rels/.rels", Listed(Related("w", "officeDocument", $"{folder}/workbook.xml")));
            var date = !From1904 ? "" : $"<workbookPr date1904=\"{(chance.Percent(50) ? "1" : "true")}\"/>";
            Part(
                zip,
                $"{folder}/workbook.xml",
                Element("workbook", $"{date}<sheets>" + string.Concat(_sheets.Select((s, i) => string.Create(
                    CultureInfo.InvariantCulture, $"<sheet name=\"{s.Name}\" sheetId=\"{i + 3}\" r:id=\"s{i}\"/>"))) + "</sheets>"));
            Part(
                zip,
                $"{folder}/_rels/workbook.xml.rels",
                Listed(
                [
                    .. _sheets.Select((_, i) => Related(
                        string.Create(CultureInfo.InvariantCulture, $"s{i}"),
                        "worksheet",
                        (chance.Percent(50) ? $"/{folder}/" : "") + SheetName(i))),
                    Related("f", "styles", "styles.xml"),
                    Related("t", "sharedStrings", texts),
                ]));
            Part(
                zip,
                $"{folder}/styles.xml",
                Element("styleSheet", $"<numFmts>{StrangeCells.OwnFormats}</numFmts><cellXfs>{StrangeCells.Formats}</cellXfs>"));
            Part(zip, $"{folder}/{texts}", Element("sst", string.Concat(shared)));
            foreach (var (i, sheet) in _sheets.Index())
                Part(zip, $"{folder}/{SheetName(i)}", Element("worksheet", sheet.Xml));
        }

        return stream.ToArray();
    }

    private string Element(string name, string content)
    {
        var xml = $"<{name} xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{content}</{name}>";
        if (Prefix.Length == 0)
            return xml;
        xml = xml.Replace($"xmlns=\"{Main}\"", $"xmlns:x=\"{Main}\"", StringComparison.Ordinal);
        return Tag().Replace(xml, $"$1{Prefix}$2");
    }

    private void Part(ZipArchive zip, string name, string xml)
    {
        var level = IsStored ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
        using var part = zip.CreateEntry(HasBackslashes ? name.Replace('/', '\\') : name, level).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n" + xml));
    }

    private static string Listed(params string[] relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations)}</Relationships>";

    private string Related(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Relations}/{type}\" Target=\"{target}\"/>";

    // The names of elements, but not of what a CDATA section or a text holds.
    [GeneratedRegex(@"(</?)(?=[a-zA-Z])(\w+)")]
    private static partial Regex Tag();
}
