using System.Text;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>Tells what a file is by its first bytes, and names what cannot be read for what it is.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, LocalizedText What)[] Foreign =
    [
        ("%PDF"u8.ToArray(), new("PDF", "a PDF")),
        ("Rar!"u8.ToArray(), new("压缩包（rar）", "an archive (rar)")),
        ([0x37, 0x7A, 0xBC, 0xAF], new("压缩包（7z）", "an archive (7z)")),
        ([0x1F, 0x8B], new("压缩包（gzip）", "an archive (gzip)")),
        ([0xFF, 0xD8, 0xFF], new("照片（jpg）", "a picture (jpg)")),
        ([0x89, 0x50, 0x4E, 0x47], new("图片（png）", "a picture (png)")),
        ("SQLite format 3"u8.ToArray(), new("SQLite 数据库", "a SQLite database")),
        ("{\\rtf"u8.ToArray(), new("RTF 文档", "an RTF document")),
        ("MIME-Version:"u8.ToArray(), new("单个文件网页（mht）", "a web archive (mht)")),
        ("ID;P"u8.ToArray(), new("SYLK 文件", "a SYLK file")),
        ([0x09, 0x00, 0x04, 0x00], new("Excel 97 以前的工作簿", "a workbook from before Excel 97")),
        ([0x09, 0x02, 0x06, 0x00], new("Excel 97 以前的工作簿", "a workbook from before Excel 97")),
        ([0x09, 0x04, 0x06, 0x00], new("Excel 97 以前的工作簿", "a workbook from before Excel 97")),
    ];

    private static readonly LocalizedText XmlSpreadsheet = new("XML 电子表格 2003", "an XML Spreadsheet 2003");
    private static readonly LocalizedText WebPage = new("网页（HTML）", "a web page (HTML)");
    private static readonly LocalizedText Xml = new("XML 文件", "an XML file");

    /// <summary>Looks at the beginning of a file.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="extension">Its extension in capitals, with the point.</param>
    /// <param name="foreign">What it is, when it is no roster.</param>
    public static RosterKind Of(ReadOnlySpan<byte> head, string extension, out LocalizedText? foreign)
    {
        foreign = null;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return RosterKind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return RosterKind.Compound;
        foreach (var (start, what) in Foreign)
        {
            if (head.StartsWith(start))
                foreign = what;
        }

        var text = Text(head);
        if (text.StartsWith('<'))
            foreign = Markup(text, extension);
        if (foreign is not null)
            return RosterKind.Foreign;
        return extension is ".JSON" or ".JSONL" or ".NDJSON" || text.StartsWith("[{", StringComparison.Ordinal)
            || text.StartsWith("{\"", StringComparison.Ordinal) ? RosterKind.Json : RosterKind.Text;
    }

    /// <summary>What a package is that is no workbook; null when it is one.</summary>
    public static LocalizedText? OfPackage(PackageParts parts)
    {
        if (parts.Has("xl/workbook.bin"))
            return new("Excel 二进制工作簿（xlsb）", "a binary workbook (xlsb)");
        if (parts.Has("mimetype"))
            return parts.Beginning("mimetype").Contains("spreadsheet", StringComparison.Ordinal)
                ? new("OpenDocument 电子表格（ods）", "an OpenDocument spreadsheet (ods)")
                : new("OpenDocument 文档", "an OpenDocument document");
        if (parts.HasUnder("Index/") || parts.HasUnder("Index.zip"))
            return new("Numbers 表格", "a Numbers spreadsheet");
        if (parts.HasUnder("word/"))
            return new("Word 文档", "a Word document");
        if (parts.HasUnder("ppt/"))
            return new("PowerPoint 文稿", "a PowerPoint presentation");
        return parts.Has("[Content_Types].xml") || parts.HasUnder("_rels/") || parts.HasUnder("xl/")
            ? null
            : new("压缩包（zip）", "an archive (zip)");
    }

    /// <summary>What an old Office file is that holds no workbook.</summary>
    public static LocalizedText OfCompound(CompoundFile file) => file.Has("WordDocument")
        ? new("Word 文档", "a Word document")
        : new("另一种 Office 文档", "an Office document of another kind");

    /// <summary>What is said of what cannot be read.</summary>
    public static RosterException NotReadable(string name, LocalizedText what) => new(new(
        $"{name} 是{what.Chinese}，不能作为花名册读取。请用 Excel 或 WPS 打开后另存为 .xlsx（压缩包请先解压）。",
        $"{name} is {what.English} and cannot be read as a roster. Open it in a spreadsheet program and save it as .xlsx (unpack an "
        + "archive first)."));

    // A csv file may begin with a tag; what calls itself a page or a workbook in its first words is one.
    private static LocalizedText? Markup(string text, string extension) =>
        text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase)
            || text.Contains("progid=\"Excel.Sheet\"", StringComparison.OrdinalIgnoreCase) ? XmlSpreadsheet
        : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || text.Contains("<meta", StringComparison.OrdinalIgnoreCase)
            ? WebPage
        : text.StartsWith("<?xml", StringComparison.Ordinal) ? Xml
        : extension is ".CSV" or ".TXT" or ".TSV" ? null
        : WebPage;

    private static string Text(ReadOnlySpan<byte> head)
    {
        var text = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
            _ => Encoding.Latin1.GetString(head),
        };
        return text.TrimStart();
    }
}
