using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What in a policy cites statements of its text.</summary>
internal static partial class VerificationSentences
{
    public static LocalizedText Guard { get; } = new("要求", "guard");

    public static LocalizedText Warning { get; } = new("提示", "warning");

    public static LocalizedText Refusal { get; } = new("拒绝", "refusal");

    public static LocalizedText Step { get; } = new("步骤", "step");

    public static LocalizedText State { get; } = new("状态", "state");

    public static LocalizedText Event { get; } = new("事件", "event");

    public static LocalizedText Evidence { get; } = new("佐证", "evidence");

    public static LocalizedText Definition { get; } = new("定义", "definition");

    public static LocalizedText Period { get; } = new("期间", "period");

    public static LocalizedText Problem { get; } = new("问题", "problem");

    public static LocalizedText TimeLimit { get; } = new("期限", "time limit");

    public static LocalizedText Mark { get; } = new("标记", "mark");

    public static LocalizedText ProcedureInvariant { get; } = new("程序不变式", "procedure invariant");

    public static LocalizedText Deadline { get; } = new("节点", "deadline");

    public static LocalizedText Rule { get; } = new("规则", "rule");

    public static LocalizedText Amount { get; } = new("金额", "amount");

    public static LocalizedText Table { get; } = new("表", "table");

    public static LocalizedText Duty { get; } = new("应办事项", "duty");

    public static LocalizedText Milestone { get; } = new("时限", "milestone");

    public static LocalizedText Paper { get; } = new("材料", "paper");

    public static LocalizedText Invariant { get; } = new("不变式", "invariant");
}
