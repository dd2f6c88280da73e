using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>What can be wrong with a row as a whole.</summary>
internal static class RowProblems
{
    /// <summary>What is wrong with a row of that kind; null where nothing is.</summary>
    public static LocalizedText? Of(RowKind kind) => kind switch
    {
        RowKind.Nameless => Nameless,
        RowKind.Misplaced => Misplaced,
        _ => null,
    };

    /// <summary>It has no id where there is a column for it, and says nothing by which it could be left out.</summary>
    public static LocalizedText Nameless { get; } = new(
        "没有户编号，也没有任何事实，看不出是哪一户，还是备注：请补上户编号，或删去这一行",
        "it has neither an id nor a fact, so nobody can say whether it is a household or a note: add the id, or remove the row");

    /// <summary>It belongs to another table.</summary>
    public static LocalizedText Misplaced { get; } = new(
        "这一行是另一个表头，或在另一个表头之下，各列不再是花名册表头所说的内容：请把另一张表移到单独的工作表或文件",
        "it is another header or stands below one, so its columns are not what the roster's header says: move the other table to a sheet "
        + "or file of its own");

    /// <summary>Something stands where there is no header.</summary>
    public static LocalizedText Outside { get; } = new(
        "最后一个表头的右边还有内容：请移到表内或删去",
        "there is something to the right of the last header: move it into the table or remove it");
}
