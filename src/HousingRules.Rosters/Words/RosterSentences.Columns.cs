using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What the columns and sheets of results are called.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText Roster { get; } = new("花名册", "roster");

    public static LocalizedText ProblemRows { get; } = new("问题行", "problem rows");

    public static LocalizedText Row { get; } = new("行号", "row");

    public static LocalizedText Sheet { get; } = new("工作表", "sheet");

    public static LocalizedText ProblemColumn { get; } = new("问题列", "column");

    public static LocalizedText ProblemOfRow { get; } = new("问题", "problem");

    public static LocalizedText IsDecided { get; } = new("是否已判定", "decided");

    public static LocalizedText Status { get; } = new("判定状态", "status");

    public static LocalizedText PossibleOutcomes { get; } = new("可能的结果", "possible outcomes");

    public static LocalizedText MissingFacts { get; } = new("待查明事项", "missing facts");

    public static LocalizedText Duties { get; } = new("应办事项", "duties");

    public static LocalizedText PossibleDuties { get; } = new("可能须办事项", "possible duties");

    public static LocalizedText Documents { get; } = new("应备材料", "documents");

    public static LocalizedText Deadlines { get; } = new("办理期限", "deadlines");

    public static LocalizedText PossibleDocuments { get; } = new("可能须备材料", "possible documents");

    public static LocalizedText PossibleDeadlines { get; } = new("可能的期限", "possible deadlines");

    public static LocalizedText Clauses { get; } = new("依据条款", "clauses");

    public static LocalizedText Policy { get; } = new("适用政策", "policy");

    public static LocalizedText PolicyDigest { get; } = new("政策摘要值", "policy digest");

    public static LocalizedText Perhaps(string range) => new($"可能 {range}", $"perhaps {range}");

    public static LocalizedText AmountOf(LocalizedText outcome, LocalizedText? unit) => new(
        $"{outcome.Chinese}金额（{unit?.Chinese}）",
        $"amount of {outcome.English} ({unit?.English.Trim()})");

    public static LocalizedText Decided { get; } = new("已判定", "decided");

    public static LocalizedText Undetermined { get; } = new("待定（有事项未查明）", "undetermined");

    public static LocalizedText TooManyUnknowns { get; } = new("待定（未查明事项过多）", "too many unknowns");

    public static LocalizedText Gap { get; } = new("规则有空缺", "gap in the rules");

    public static LocalizedText Conflict { get; } = new("规则有冲突", "conflict in the rules");

    public static LocalizedText Possible { get; } = new("（可能）", " (possible)");

    public static LocalizedText Results { get; } = new("判定结果", "results");

    public static LocalizedText Id { get; } = new("户编号", "id");

    public static LocalizedText County { get; } = new("县", "county");

    public static LocalizedText Town { get; } = new("镇街道", "town");

    public static LocalizedText Village { get; } = new("村", "village");

    public static LocalizedText Duty { get; } = new("事项", "duty");

    public static LocalizedText IsCertain { get; } = new("是否确定", "certain");

    public static LocalizedText ByWhom { get; } = new("责任人", "by whom");

    public static LocalizedText Due { get; } = new("期限", "due");

    public static LocalizedText Steps { get; } = new("步骤", "steps");
}
