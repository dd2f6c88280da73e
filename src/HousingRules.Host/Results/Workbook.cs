using System.IO.Compression;
using System.Net;
using System.Text;

namespace HousingRules.Host.Results;

/// <summary>An xlsx file that is written from its first sheet to its last and holds none of them in memory.</summary>
internal sealed class Workbook(Stream stream) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private readonly ZipArchive _archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];
    private readonly List<int> _headRows = [];

    /// <summary>Begins a sheet; the one before it must be closed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="headRows">How many rows at its top are printed on every page; 0 for none.</param>
    public Stream Open(string name, int headRows = 0)
    {
        _sheets.Add(name);
        _headRows.Add(headRows);
        return _archive.CreateEntry($"xl/worksheets/sheet{_sheets.Count}.xml", CompressionLevel.Fastest).Open();
    }

    /// <summary>Writes the parts that list the sheets.</summary>
    public void Complete()
    {
        Part(
            "[Content_Types].xml",
            $"""
            <Types xmlns="{Package}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Content}.styles+xml"/>
            {Each(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Content}.worksheet+xml"/>""")}
            </Types>
            """);
        Part(
            "_rels/.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">
            <Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """);
        Part(
            "xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>
            {Each(n => $"""<sheet name="{WebUtility.HtmlEncode(_sheets[n - 1])}" sheetId="{n}" r:id="rId{n}"/>""")}
            </sheets>{Names()}</workbook>
            """);
        Part(
            "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">
            {Each(n => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>""")}
            <Relationship Id="rId{_sheets.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/>
            </Relationships>
            """);
        // Cell styles: 0 as it comes, 1 bold, 2 a day, 3 text (numFmt 49), which keeps an ID number from being rounded when it is edited.
        Part(
            "xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="4">
            <xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/>
            </cellXfs>
            </styleSheet>
            """);
    }

    public void Dispose() => _archive.Dispose();

    private string Each(Func<int, string> part) => string.Concat(Enumerable.Range(1, _sheets.Count).Select(part));

    private string Names()
    {
        var names = string.Concat(
            _headRows.Index().Where(s => s.Item > 0).Select(
                s => $"""
                    <definedName name="_xlnm.Print_Titles" localSheetId="{s.Index}">'{Quoted(_sheets[s.Index])}'!$1:${s.Item}</definedName>
                    """));
        return names.Length == 0 ? "" : $"<definedNames>{names}</definedNames>";
    }

    private static string Quoted(string sheet) => WebUtility.HtmlEncode(sheet.Replace("'", "''", StringComparison.Ordinal));

    private void Part(string name, string xml)
    {
        using var part = _archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }
}
