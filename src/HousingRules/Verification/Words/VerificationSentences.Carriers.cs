using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What in a policy cites statements of its text.</summary>
internal static partial class VerificationSentences
{
    public static LocalizedText Guard => new("要求", "guard");

    public static LocalizedText Warning => new("提示", "warning");

    public static LocalizedText Refusal => new("拒绝", "refusal");

    public static LocalizedText Step => new("步骤", "step");

    public static LocalizedText State => new("状态", "state");

    public static LocalizedText Event => new("事件", "event");

    public static LocalizedText Evidence => new("佐证", "evidence");

    public static LocalizedText Definition => new("定义", "definition");

    public static LocalizedText Period => new("期间", "period");

    public static LocalizedText Problem => new("问题", "problem");

    public static LocalizedText TimeLimit => new("期限", "time limit");

    public static LocalizedText OnBehalf => new("代为登记", "recorded on behalf");

    public static LocalizedText Mark => new("标记", "mark");

    public static LocalizedText ProcedureInvariant => new("程序不变式", "procedure invariant");

    public static LocalizedText Deadline => new("节点", "deadline");

    public static LocalizedText Rule => new("规则", "rule");

    public static LocalizedText Amount => new("金额", "amount");

    public static LocalizedText Table => new("表", "table");

    public static LocalizedText Duty => new("应办事项", "duty");

    public static LocalizedText Milestone => new("时限", "milestone");

    public static LocalizedText Paper => new("材料", "paper");

    public static LocalizedText Invariant => new("不变式", "invariant");
}
