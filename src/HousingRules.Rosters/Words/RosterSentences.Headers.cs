using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What is said of headers.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText NoHeader(string name, int depth) => new(
        $"{name} 的前 {depth} 行没有表头：没有一列是政策中的事实。表头可用 facts.json 中的名称或中文列名，如“身份类别”。",
        $"The first {depth} rows of {name} hold no header: no column is a fact of the policy. Headers are the names of facts.json or the "
        + "Chinese column heads it lists.");

    public static LocalizedText ColumnResembles(
        string column,
        IReadOnlyList<string> words,
        IEnumerable<LocalizedText> facts,
        string header)
    {
        var (chinese, english) = (string.Join("”或“", words), string.Join("\" or \"", words));
        return new(
            $"{column} 列的列名像“{chinese}”，但不是，所以没有采用；各户的“{string.Join("、", facts.Select(x => x.Chinese))}”按“未知”处理。"
            + $"如果就是{(words.Count > 1 ? "其中一项" : "这一项")}，请把列名改为“{chinese}”；如果不是，请加 --ignore-column \"{header}\"。",
            $"Column {column} resembles \"{english}\" and is not it, so it was not taken; "
            + $"{string.Join(", ", facts.Select(x => x.English))} {(words.Count > 1 ? "are" : "is")} unknown for every household. If it is "
            + $"{(words.Count > 1 ? "one of them" : "that fact")}, name the column \"{english}\"; if not, add --ignore-column "
            + $"\"{header}\".");
    }

    public static LocalizedText ColumnIsNoFact(string column, string nearest) => new(
        $"{column} 列不是事实，按原样保留。是不是“{nearest}”？",
        $"Column {column} is no fact and passes through. Did you mean \"{nearest}\"?");

    public static LocalizedText UnderMergedHeader(string letters, string header, string name) => new(
        $"{letters} 列也在“{header}”的合并表头之下，看不出哪一格是它的内容：请只在 {name} 列填写",
        $"column {letters} stands under the header merged over {name} too, so nobody can say which cell counts: fill in {name} alone");

    public static LocalizedText NoHeaderAbove(string letters, string name) => new(
        $"{letters} 列没有表头而有内容，它旁边的 {name} 列却是空的：请移到应在的列，或删去",
        $"column {letters} has no header and holds something, and {name} beside it is blank: move it to where it belongs, or remove it");

    public static LocalizedText BrokenHeader(string letters) => new(
        $"列 {letters} 的表头是错误值或没有结果的公式，看不出这一列是什么。请改正表头；如果这一列不是事实，写上别的列名。",
        $"The header of column {letters} is an error or a formula without a result, so nobody can say what the column is. Mend it; if "
        + "the column is no fact, write another name over it.");

    public static LocalizedText SameFact(LocalizedText fact, string columns) => new(
        $"这几列说的是同一项“{fact.Chinese}”：{columns}。请只保留一列，或把另一列改名，或用 --ignore-column 指明哪一列不是。",
        $"These columns mean the same fact, {fact.English}: {columns}. Keep one of them, rename the other, or say with "
        + "--ignore-column which one is not.");

    public static LocalizedText SameMeaning(string columns) => new(
        $"{columns} 含义相同，只用第一列。",
        $"{columns} mean the same; the first is used.");

    public static LocalizedText NoIds => new(
        "没有“户编号”列，各户用行号表示。",
        "There is no id column (户编号); households go by their row number.");

    public static LocalizedText AbsentFacts(IReadOnlyCollection<FactDeclaration> absent) => new(
        $"花名册没有这 {absent.Count} 项，按政策规定的默认值处理："
        + $"{string.Join("、", absent.Select(f => $"{f.Label.Chinese}（{FactValue.Omitted(f).Label(Language.Chinese)}）"))}",
        $"The roster has no column for {absent.Count} facts; they have the policy's value for what is left out: "
        + $"{string.Join(", ", absent.Select(f => $"{f.Name} ({FactValue.Omitted(f).Label(Language.English)})"))}");
}
