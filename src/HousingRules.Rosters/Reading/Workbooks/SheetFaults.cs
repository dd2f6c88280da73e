using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>What makes a sheet unreadable.</summary>
internal static class SheetFaults
{
    public static LocalizedText Beyond(int row) => new(
        $"工作表第 {row} 行附近有单元格的位置超出了工作表的范围（XFD1048576）：文件已损坏。请用 Excel 打开并重新保存。",
        $"Near row {row} the sheet names a cell beyond the last that a sheet has (XFD1048576): the file is damaged. Open it in Excel and "
        + "save it again.");

    public static LocalizedText BeyondOld { get; } = new(
        "工作表中有单元格的位置超出了 .xls 工作表的范围（IV65536）：文件已损坏。请用 Excel 打开并另存为 .xlsx。",
        "The sheet names a cell beyond the last that a sheet of an .xls file has (IV65536): the file is damaged. Open it in Excel and save "
        + "it as .xlsx.");

    public static LocalizedText OutOfOrder(int row) => new(
        $"工作表第 {row} 行的次序或位置有矛盾：文件已损坏。请用 Excel 打开并重新保存。",
        $"Row {row} of the sheet stands out of its order, or holds cells of another row: the file is damaged. Open it in Excel and save it "
        + "again.");
}
