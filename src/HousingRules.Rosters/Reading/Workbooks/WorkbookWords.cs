using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>What is said of workbooks that cannot be read.</summary>
internal static class WorkbookWords
{
    public static LocalizedText Password(string name) =>
        new($"{name} 有密码保护。请去掉密码后再试。", $"{name} is protected by a password. Remove it and try again.");

    public static LocalizedText Damaged(string name) => new(
        $"{name} 已损坏或不完整，无法作为工作簿读取。请用 Excel 打开并重新保存，或重新取得该文件。",
        $"{name} is damaged or cut short and cannot be read as a workbook. Open it in Excel and save it again, or fetch it again.");

    public static LocalizedText DamagedAfter(string name, int row) => new(
        $"{name} 在第 {row} 行之后损坏或不完整。请用 Excel 打开并重新保存，或重新取得该文件。",
        $"{name} is damaged or cut short after row {row}. Open it in Excel and save it again, or fetch it again.");
}
