using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What a file is that is no roster.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText Rar => new("压缩包（rar）", "an archive (rar)");

    public static LocalizedText SevenZip => new("压缩包（7z）", "an archive (7z)");

    public static LocalizedText Gzip => new("压缩包（gzip）", "an archive (gzip)");

    public static LocalizedText Jpg => new("照片（jpg）", "a picture (jpg)");

    public static LocalizedText Png => new("图片（png）", "a picture (png)");

    public static LocalizedText Sqlite => new("SQLite 数据库", "a SQLite database");

    public static LocalizedText Rtf => new("RTF 文档", "an RTF document");

    public static LocalizedText WebArchive => new("单个文件网页（mht）", "a web archive (mht)");

    public static LocalizedText Sylk => new("SYLK 文件", "a SYLK file");

    public static LocalizedText OldWorkbook => new("Excel 97 以前的工作簿", "a workbook from before Excel 97");

    public static LocalizedText XmlSpreadsheet => new("XML 电子表格 2003", "an XML Spreadsheet 2003");

    public static LocalizedText WebPage => new("网页（HTML）", "a web page (HTML)");

    public static LocalizedText Xml => new("XML 文件", "an XML file");

    public static LocalizedText BinaryWorkbook => new("Excel 二进制工作簿（xlsb）", "a binary workbook (xlsb)");

    public static LocalizedText OpenSpreadsheet => new("OpenDocument 电子表格（ods）", "an OpenDocument spreadsheet (ods)");

    public static LocalizedText OpenDocument => new("OpenDocument 文档", "an OpenDocument document");

    public static LocalizedText Numbers => new("Numbers 表格", "a Numbers spreadsheet");

    public static LocalizedText Word => new("Word 文档", "a Word document");

    public static LocalizedText PowerPoint => new("PowerPoint 文稿", "a PowerPoint presentation");

    public static LocalizedText Zip => new("压缩包（zip）", "an archive (zip)");

    public static LocalizedText OtherOffice => new("另一种 Office 文档", "an Office document of another kind");

    public static LocalizedText NotReadable(string name, LocalizedText what) => new(
        $"{name} 是{what.Chinese}，不能作为花名册读取。请用 Excel 或 WPS 打开后另存为 .xlsx（压缩包请先解压）。",
        $"{name} is {what.English} and cannot be read as a roster. Open it in a spreadsheet program and save it as .xlsx (unpack an "
        + "archive first).");
}
