using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace HousingRules.Rosters.Tests;

/// <summary>Workbooks written as raw XML, in every way that programs write them.</summary>
internal sealed record Sheet(string Name, params string[] Rows)
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public const string Header = "户编号|镇街道|身份类别|现鉴定等级";

    /// <summary>What stands behind the rows: merged cells.</summary>
    public string Merges { get; init; } = "";

    /// <summary>What stands behind the merged cells, as it is.</summary>
    public string Behind { get; init; } = "";

    /// <summary>What stands before the rows: columns.</summary>
    public string Columns { get; init; } = "";

    /// <summary>visible, hidden or veryHidden.</summary>
    public string State { get; init; } = "visible";

    /// <summary>What the workbook says of itself: date1904, calcPr.</summary>
    public string Workbook { get; init; } = "";

    /// <summary>The number formats beside the first, plain one.</summary>
    public string Formats { get; init; } = "";

    /// <summary>Formats of the workbook's own.</summary>
    public string OwnFormats { get; init; } = "";

    /// <summary>Whether it is Strict Open XML.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The texts that cells share.</summary>
    public string SharedStrings { get; init; } = "";

    /// <summary>How a part's name is written.</summary>
    public Func<string, string> PartName { get; init; } = name => name;

    /// <summary>A sheet of texts: cells of a row are parted by |, an empty one is no cell.</summary>
    public static Sheet Of(string name, params string[] rows) => new(name, [.. rows.Select((row, r) => Row(r + 1, row))]);

    /// <summary>A row of texts.</summary>
    public static string Row(int number, string cells, string attributes = "") => $"<row r=\"{number}\" {attributes}>"
        + string.Concat(cells.Split('|').Select((cell, c) => cell.Length == 0 ? "" : Cell(Place(number, c), cell))) + "</row>";

    /// <summary>A cell of text; XML as it stands where it begins with a tag.</summary>
    public static string Cell(string place, string text) => text.StartsWith('<')
        ? text.Replace("<c", $"<c r=\"{place}\"", StringComparison.Ordinal)
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</t></is></c>";

    public static string Place(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");

    /// <summary>The workbook of this sheet and others.</summary>
    public byte[] ToBytes(params Sheet[] others)
    {
        Sheet[] sheets = [this, .. others];
        var (main, relations) = IsStrict ? (Strict, StrictRelations) : (Transitional, Relations);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("_rels/.rels", Listed(Related("w", $"{relations}/officeDocument", "xl/workbook.xml")));
            Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\">{Workbook}<sheets>"
                + string.Concat(
                    sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i}\"/>"))
                + "</sheets></workbook>");
            Part(
                "xl/_rels/workbook.xml.rels",
                Listed(
                [
                    .. sheets.Select((_, i) => Related($"s{i}", $"{relations}/worksheet", $"worksheets/sheet{i + 1}.xml")),
                    Related("f", $"{relations}/styles", "styles.xml"),
                    Related("t", $"{relations}/sharedStrings", "/xl/sharedStrings.xml"),
                ]));
            Part(
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{main}\"><numFmts>{OwnFormats}</numFmts>"
                + $"<cellXfs><xf numFmtId=\"0\"/>{Formats}</cellXfs></styleSheet>");
            Part("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{SharedStrings}</sst>");
            foreach (var (i, sheet) in sheets.Index())
                Part($"xl/worksheets/sheet{i + 1}.xml", sheet.Xml(main));

            void Part(string name, string xml)
            {
                using var part = zip.CreateEntry(PartName(name), CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return stream.ToArray();
    }

    private static string Listed(params string[] relations) => $"<Relationships xmlns=\"p\">{string.Concat(relations)}</Relationships>";

    private static string Related(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";

    private string Xml(string main)
    {
        var merges = string.Concat(Merges.Split(' ').Where(m => m.Length > 0).Select(m => $"<mergeCell ref=\"{m}\"/>"));
        return $"<worksheet xmlns=\"{main}\" xmlns:r=\"{Relations}\">{Columns}<sheetData>{string.Concat(Rows)}</sheetData>"
            + (merges.Length == 0 ? "" : $"<mergeCells>{merges}</mergeCells>") + Behind + "</worksheet>";
    }
}
