using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What is said of workbooks and their sheets.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText SheetsUnread(IEnumerable<string> names) => new(
        $"没有读取没有表头的工作表：{string.Join("、", names)}",
        $"Sheets without a header are not read: {string.Join(", ", names)}");

    public static LocalizedText NoSheet(string name, string sheet, string names) => new(
        $"{name} 没有工作表“{sheet}”，只有：{names}。",
        $"{name} has no sheet \"{sheet}\"; it has: {names}.");

    public static LocalizedText SheetUnread(bool isHidden, string name) => new(
        $"没有读取{(isHidden ? "隐藏的" : "")}工作表“{name}”，而它的表头中有政策的事实。只读它，加 --sheet \"{name}\"；它不是花名册的一部分，加 --ignore-sheet \"{name}\"。",
        $"The {(isHidden ? "hidden " : "")}sheet \"{name}\" is not read, though its header names facts. To read it alone add "
        + $"--sheet \"{name}\"; if it is no part of the roster add --ignore-sheet \"{name}\".");

    public static LocalizedText OnlyHiddenSheets(string name, string names) => new(
        $"{name} 只有隐藏的工作表像花名册：{names}。请加 --sheet 指明读哪一个。",
        $"Only hidden sheets of {name} look like a roster: {names}. Say with --sheet which to read.");

    public static LocalizedText BeyondTheSheet(int row) => new(
        $"工作表第 {row} 行附近有单元格的位置超出了工作表的范围（XFD1048576）：文件已损坏。请用 Excel 打开并重新保存。",
        $"Near row {row} the sheet names a cell beyond the last that a sheet has (XFD1048576): the file is damaged. Open it in Excel and "
        + "save it again.");

    public static LocalizedText BeyondTheOldSheet => new(
        "工作表中有单元格的位置超出了 .xls 工作表的范围（IV65536）：文件已损坏。请用 Excel 打开并另存为 .xlsx。",
        "The sheet names a cell beyond the last that a sheet of an .xls file has (IV65536): the file is damaged. Open it in Excel and save "
        + "it as .xlsx.");

    public static LocalizedText OutOfOrder(int row) => new(
        $"工作表第 {row} 行的次序或位置有矛盾：文件已损坏。请用 Excel 打开并重新保存。",
        $"Row {row} of the sheet stands out of its order, or holds cells of another row: the file is damaged. Open it in Excel and save it "
        + "again.");

    public static LocalizedText OneSheet(string name) => new($"工作簿，工作表“{name}”", $"workbook, sheet \"{name}\"");

    public static LocalizedText ManySheets(int count, IEnumerable<string> names) => new(
        $"工作簿，{count} 个工作表：{string.Join("、", names)}",
        $"workbook, {count} sheets: {string.Join(", ", names)}");

    public static LocalizedText HiddenRows(string sheet, int rows) => new(
        $"工作表“{sheet}”有 {rows} 个隐藏的行（如被筛选掉的），也已读取。",
        $"The sheet \"{sheet}\" hides {rows} rows, by a filter perhaps; they are read too.");

    public static LocalizedText HiddenColumns(string sheet) => new(
        $"工作表“{sheet}”有隐藏的列，也已读取。",
        $"The sheet \"{sheet}\" hides columns; they are read too.");

    public static LocalizedText HasPassword(string name) => new(
        $"{name} 有密码保护。请去掉密码后再试。",
        $"{name} is protected by a password. Remove it and try again.");

    public static LocalizedText WorkbookDamaged(string name) => new(
        $"{name} 已损坏或不完整，无法作为工作簿读取。请用 Excel 打开并重新保存，或重新取得该文件。",
        $"{name} is damaged or cut short and cannot be read as a workbook. Open it in Excel and save it again, or fetch it again.");

    public static LocalizedText DamagedAfter(string name, int row) => new(
        $"{name} 在第 {row} 行之后损坏或不完整。请用 Excel 打开并重新保存，或重新取得该文件。",
        $"{name} is damaged or cut short after row {row}. Open it in Excel and save it again, or fetch it again.");

    public static LocalizedText LargePart => new(
        "工作簿中有一部分解开后大得不合常理，没有读取。请用 Excel 打开，把花名册复制到新的工作簿后再试。",
        "A part of the workbook unpacks to more than any sheet holds, and was not read. Open it in Excel and copy the roster to a new "
        + "workbook.");

    public static LocalizedText LargeTexts => new(
        "工作簿的文字超过 512 MB，没有读取。请把花名册复制到新的工作簿，或存为 csv。",
        "The texts of the workbook are more than 512 MB and were not read. Copy the roster to a new workbook, or save it as csv.");
}
