using System.Collections.Frozen;
using System.Text;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>Cells that hold something nobody can read.</summary>
internal static class CellFaults
{
    private static readonly FrozenSet<string> Errors = new[]
    {
        "#N/A", "#N/A!", "#NA", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
        "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#GETTING_DATA", "#PYTHON!", "#EXTERNAL!", "#ERROR!", "#TIMEOUT!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestError = Errors.Max(e => e.Length);

    private static readonly LocalizedText Error = new(
        "单元格是错误值（如 #N/A）：请在原表中改正公式，或填入实际内容",
        "the cell holds an error such as #N/A: mend its formula, or put in what is right");

    /// <summary>What stands for a text that cannot be read where only texts are looked at.</summary>
    public const string Unreadable = "#ERROR!";

    /// <summary>Whether a kind of cell is a fault.</summary>
    public static bool Is(CellKind kind) => kind >= CellKind.Error;

    /// <summary>Whether a text is what a spreadsheet shows for an error.</summary>
    public static bool IsError(ReadOnlySpan<byte> cell) => cell.Length >= 3
        && cell[0] == (byte)'#'
        && cell.Length <= LongestError
        && Ascii.IsValid(cell)
        && Errors.Contains(Encoding.ASCII.GetString(cell));

    /// <summary>What is wrong, and what would be right.</summary>
    public static LocalizedText Words(CellKind kind) => kind switch
    {
        CellKind.NoResult => new(
            "单元格是没有保存结果的公式：请用 Excel 打开并保存，或改为数值",
            "the cell holds a formula without a result: open the file in Excel and save it, or put in the value"),
        CellKind.NoDay => new(
            "单元格的格式是日期，其中的数却不是任何一天：请重新填写日期",
            "the cell is formatted as a day, and its number is that of no day: type the day again"),
        CellKind.Covered => new(
            "有合并单元格盖住了这一格，而这一格另有内容：请取消合并，看清后重新填写",
            "a merged cell lies over this one, which holds something else: take the merging back and say what is right"),
        CellKind.TooLong => new(
            "单元格的文字超过 32,767 字，电子表格放不下：请缩短",
            "the text of the cell is longer than the 32,767 characters a spreadsheet's cell can hold: shorten it"),
        CellKind.Broken => new(
            "单元格的内容已损坏，读不出来：请用 Excel 打开、改正并保存",
            "what the cell holds is damaged and cannot be read: open the file in Excel, mend the cell and save"),
        CellKind.Twice => new(
            "同一单元格在文件中写了两次：请用 Excel 打开并保存",
            "the cell stands in the file twice: open the file in Excel and save it"),
        _ => Error,
    };
}
