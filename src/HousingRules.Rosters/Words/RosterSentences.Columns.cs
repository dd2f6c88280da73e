using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What the columns and sheets of results are called.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText Roster => new("花名册", "roster");

    public static LocalizedText ProblemRows => new("问题行", "problem rows");

    public static LocalizedText Row => new("行号", "row");

    public static LocalizedText Sheet => new("工作表", "sheet");

    public static LocalizedText ProblemColumn => new("问题列", "column");

    public static LocalizedText ProblemOfRow => new("问题", "problem");

    public static LocalizedText IsDecided => new("是否已判定", "decided");

    public static LocalizedText Status => new("判定状态", "status");

    public static LocalizedText PossibleOutcomes => new("可能的结果", "possible outcomes");

    public static LocalizedText MissingFacts => new("待查明事项", "missing facts");

    public static LocalizedText Duties => new("应办事项", "duties");

    public static LocalizedText PossibleDuties => new("可能须办事项", "possible duties");

    public static LocalizedText Documents => new("应备材料", "documents");

    public static LocalizedText Deadlines => new("办理期限", "deadlines");

    public static LocalizedText PossibleDocuments => new("可能须备材料", "possible documents");

    public static LocalizedText PossibleDeadlines => new("可能的期限", "possible deadlines");

    public static LocalizedText Clauses => new("依据条款", "clauses");

    public static LocalizedText Policy => new("适用政策", "policy");

    public static LocalizedText PolicyDigest => new("政策摘要值", "policy digest");

    public static LocalizedText Perhaps(string range) => new($"可能 {range}", $"perhaps {range}");

    public static LocalizedText AmountOf(LocalizedText outcome, LocalizedText? unit) => new(
        $"{outcome.Chinese}金额（{unit?.Chinese}）",
        $"amount of {outcome.English} ({unit?.English.Trim()})");

    public static LocalizedText Decided => new("已判定", "decided");

    public static LocalizedText Undetermined => new("待定（有事项未查明）", "undetermined");

    public static LocalizedText TooManyUnknowns => new("待定（未查明事项过多）", "too many unknowns");

    public static LocalizedText Gap => new("规则有空缺", "gap in the rules");

    public static LocalizedText Conflict => new("规则有冲突", "conflict in the rules");

    public static LocalizedText Possible => new("（可能）", " (possible)");

    public static LocalizedText Results => new("判定结果", "results");

    public static LocalizedText Id => new("户编号", "id");

    public static LocalizedText County => new("县", "county");

    public static LocalizedText Town => new("镇街道", "town");

    public static LocalizedText Village => new("村", "village");

    public static LocalizedText Duty => new("事项", "duty");

    public static LocalizedText IsCertain => new("是否确定", "certain");

    public static LocalizedText ByWhom => new("责任人", "by whom");

    public static LocalizedText Due => new("期限", "due");

    public static LocalizedText Steps => new("步骤", "steps");
}
