using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HousingRules.Host.Tests;

/// <summary>Rosters to test with: synthetic, and the one source of them.</summary>
internal static class Some
{
    /// <summary>A name and an ID number that must never be repeated to anybody.</summary>
    public const string SecretName = "某某甲";

    public const string SecretNumber = "370323199001011230";

    public const string Header = "户编号,镇街道,村,户主姓名,身份证号,身份类别,原鉴定等级,现鉴定等级,无房户";

    public static string Row(string id, string categories = "低保户", string original = "", string current = "", string noHouse = "否") =>
        $"{id},南镇,甲村,{SecretName},{SecretNumber},\"{categories}\",{original},{current},{noHouse}";

    public static string Csv(params string[] rows) => string.Join("\r\n", [Header, .. rows, ""]);

    /// <summary>A workbook. A double is a number, a string is text, null is an empty cell.</summary>
    public static byte[] Xlsx(object?[][] rows, string merges = "", string sheet = "Sheet1", bool dates = false)
    {
        var xml = new StringBuilder();
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append($"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var place = $"r=\"{(char)('A' + c)}{r + 1}\"";
                xml.Append(rows[r][c] switch
                {
                    null => "",
                    double number =>
                        $"<c {place}{(dates ? " s=\"1\"" : "")}><v>{number.ToString(CultureInfo.InvariantCulture)}</v></c>",
                    Error error => $"<c {place} t=\"e\"><v>{error.Code}</v></c>",
                    var text => $"<c {place} t=\"inlineStr\"><is><t>{System.Net.WebUtility.HtmlEncode(text.ToString())}</t></is></c>",
                });
            }

            xml.Append("</row>");
        }

        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(
                "[Content_Types].xml",
                $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" "
                + $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                    + $"ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                        + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "
                            + $"PartName=\"/xl/worksheets/sheet1.xml\" "
                                + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part(
                "_rels/.rels",
                $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" "
                + $"Target=\"xl/workbook.xml\"/></Relationships>");
            Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" "
                + $"r:id=\"rId1\"/></sheets></workbook>");
            Part(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/worksheet\" "
                + $"Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{relations}/styles\" "
                    + $"Target=\"styles.xml\"/></Relationships>");
            Part(
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders "
                + $"count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf "
                    + $"numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            var merged = merges.Length == 0 ? ""
                : $"<mergeCells>{string.Concat(merges.Split(' ').Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
            Part(
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{main}\"><sheetData>{xml}</sheetData>{merged}</worksheet>");

            void Part(string name, string content)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    internal sealed record Error(string Code);
}
