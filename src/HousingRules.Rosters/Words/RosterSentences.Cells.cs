using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What is wrong with a row or a cell.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText RoundedByExcel => new(
        "这是被 Excel 取整的号码（超过 15 位的部分已丢失）：请从原始记录重新取得，并把该列设为文本格式",
        "the number was rounded by Excel (what follows 15 digits is lost): take it from the source again, with the column as text");

    public static LocalizedText TextAfterQuote => new(
        "右引号之后还有文字，无法确定单元格到哪里结束",
        "there is text after a closing quote, so it is unclear where the cell ends");

    public static LocalizedText HoldsNul => new("有 NUL 字符：文件已损坏，或不是文本", "it holds a NUL character: the file is damaged or no text");

    public static LocalizedText MixedEncodings(LocalizedText encoding) => new(
        $"有不属于 {encoding.Chinese} 的字节：文件混用了编码",
        $"it holds bytes that are not {encoding.English}: the file mixes encodings");

    public static LocalizedText Ragged(int found, int expected) => new(
        $"有 {found} 个单元格，表头有 {expected} 个：少了或多了逗号，或含逗号的文字没有加引号",
        $"it has {found} cells where the header has {expected}: a comma is missing or too many, or a text with a comma is not quoted");

    public static LocalizedText NamelessRow => new(
        "没有户编号，也没有任何事实，看不出是哪一户，还是备注：请补上户编号，或删去这一行",
        "it has neither an id nor a fact, so nobody can say whether it is a household or a note: add the id, or remove the row");

    public static LocalizedText MisplacedRow => new(
        "这一行是另一个表头，或在另一个表头之下，各列不再是花名册表头所说的内容：请把另一张表移到单独的工作表或文件",
        "it is another header or stands below one, so its columns are not what the roster's header says: move the other table to a sheet "
        + "or file of its own");

    public static LocalizedText BeyondTheHeader => new(
        "最后一个表头的右边还有内容：请移到表内或删去",
        "there is something to the right of the last header: move it into the table or remove it");

    public static LocalizedText ErrorValue => new(
        "单元格是错误值（如 #N/A）：请在原表中改正公式，或填入实际内容",
        "the cell holds an error such as #N/A: mend its formula, or put in what is right");

    public static LocalizedText NoResult => new(
        "单元格是没有保存结果的公式：请用 Excel 打开并保存，或改为数值",
        "the cell holds a formula without a result: open the file in Excel and save it, or put in the value");

    public static LocalizedText NoDay => new(
        "单元格的格式是日期，其中的数却不是任何一天：请重新填写日期",
        "the cell is formatted as a day, and its number is that of no day: type the day again");

    public static LocalizedText UnderMerged => new(
        "有合并单元格盖住了这一格，而这一格另有内容：请取消合并，看清后重新填写",
        "a merged cell lies over this one, which holds something else: take the merging back and say what is right");

    public static LocalizedText LongText => new(
        "单元格的文字超过 32,767 字，电子表格放不下：请缩短",
        "the text of the cell is longer than the 32,767 characters a spreadsheet's cell can hold: shorten it");

    public static LocalizedText Damaged => new(
        "单元格的内容已损坏，读不出来：请用 Excel 打开、改正并保存",
        "what the cell holds is damaged and cannot be read: open the file in Excel, mend the cell and save");

    public static LocalizedText CellTwice => new(
        "同一单元格在文件中写了两次：请用 Excel 打开并保存",
        "the cell stands in the file twice: open the file in Excel and save it");
}
