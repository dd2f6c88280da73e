using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What this library says, in both languages side by side.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText DoubledIds(int count, int firstRow, bool isWhole, int most) => new(
        $"有 {count} 行的户编号与前面某一行相同（首次见于第 {firstRow} 行），各行分别判定。{(isWhole ? "" : $"只比对了前 {most} 个户编号。")}",
        $"{count} rows have the id of a row above (first at row {firstRow}); each is decided by "
        + $"itself.{(isWhole ? "" : $" Only the first {most} ids were compared.")}");

    public static LocalizedText Utf8WithMark => new("UTF-8（带 BOM）", "UTF-8 with a byte order mark");

    public static LocalizedText IsUtf16(string name) => new(
        $"{name} 是 UTF-16（Unicode 文本）。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。",
        $"{name} is UTF-16 (\"Unicode text\"). Save it from Excel as \"CSV UTF-8 (comma delimited)\".");

    public static LocalizedText OtherEncoding(string name) => new(
        $"{name} 既不是 UTF-8，也不是 GB18030 编码的文本。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。",
        $"{name} is text in neither UTF-8 nor GB18030. Save it from Excel as \"CSV UTF-8 (comma delimited)\".");

    public static LocalizedText CsvIn(LocalizedText encoding) => new($"csv，编码 {encoding.Chinese}", $"csv in {encoding.English}");

    public static LocalizedText IsEmpty(string name) => new($"{name} 是空文件。", $"{name} is empty.");

    public static LocalizedText QuoteOpen(string name, int row) => new(
        $"{name} 第 {row} 行有一个引号没有结束，后面的内容无法分行。请补上引号或删去它。",
        $"{name} row {row}: a quote is opened and never closed, so nothing after it can be told apart. Close or remove it.");

    public static LocalizedText IsFolder(string name) => new($"{name} 是文件夹，不是花名册。", $"{name} is a folder, not a roster.");

    public static LocalizedText NotThere(string path) => new($"找不到花名册 {path}。", $"There is no roster {path}.");

    public static LocalizedText NoWorkbook(string name) => new(
        $"{name} 不是 Excel 工作簿：文件已损坏，或只是改了扩展名。如果它是 csv，请把扩展名改为 .csv。",
        $"{name} is no Excel workbook: it is damaged, or was only renamed. If it is csv, call it .csv.");

    public static LocalizedText NoRoster(string name) => new(
        $"{name} 不是花名册：应为 xlsx、xls、csv、json 或 jsonl。",
        $"{name} is no roster: it must be xlsx, xls, csv, json or jsonl.");

    public static LocalizedText ReadAsWorkbook(string name) => new(
        $"{name} 其实是 Excel 工作簿，按工作簿读取。",
        $"{name} is an Excel workbook, whatever its name says; it is read as one.");

    public static LocalizedText NoColumn(string ignored) => new(
        $"花名册没有列“{ignored}”，--ignore-column 要写完整的列名。",
        $"The roster has no column \"{ignored}\"; --ignore-column takes a whole header.");

    public static LocalizedText Problem(string sheet, int row, string column, LocalizedText reason, bool decided) => new(
        $"{(sheet.Length == 0 ? "" : $"工作表“{sheet}”")}第 {row} 行{(column.Length == 0 ? "" : $" {column} 列")}：{reason.Chinese}"
        + $"{(decided ? "（该户已判定）" : "")}",
        $"{(sheet.Length == 0 ? "" : $"sheet \"{sheet}\", ")}row {row}{(column.Length == 0 ? "" : $", column {column}")}: "
        + $"{reason.English}{(decided ? " (the household was decided)" : "")}");

    public static LocalizedText Yes => new("是", "yes");

    public static LocalizedText No => new("否", "no");
}
