using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>What can be wrong with a row as a whole.</summary>
internal static class RowProblems
{
    /// <summary>It has no id where there is a column for it, and says nothing by which it could be left out.</summary>
    public static LocalizedText Nameless { get; } = new(
        "没有户编号，也没有任何事实，看不出是哪一户，还是备注：请补上户编号，或删去这一行",
        "it has neither an id nor a fact, so nobody can say whether it is a household or a note: add the id, or remove the row");

    /// <summary>Something stands where there is no header.</summary>
    public static LocalizedText Outside { get; } = new(
        "最后一个表头的右边还有内容：请移到表内或删去",
        "there is something to the right of the last header: move it into the table or remove it");
}
