using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is written differently.</summary>
internal static partial class HostSentences
{
    /// <summary>What the parts of a policy are called.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Parts => new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["policy"] = new("政策", "policy"),
        ["fact"] = new("事实", "fact"),
        ["value"] = new("取值", "value"),
        ["parameter"] = new("参数", "parameter"),
        ["definition"] = new("定义", "definition"),
        ["actor"] = new("责任主体", "actor"),
        ["milestone"] = new("时间节点", "milestone"),
        ["outcome"] = new("结果", "outcome"),
        ["document"] = new("材料", "document"),
        ["duty"] = new("应办事项", "duty"),
        ["step"] = new("应办事项的内容", "step of a duty"),
        ["ruleSet"] = new("规则集", "rule set"),
        ["rule"] = new("规则", "rule"),
        ["invariant"] = new("不变式", "invariant"),
        ["statement"] = new("条文", "statement"),
        ["procedure"] = new("办理程序", "procedure"),
        ["procedureStep"] = new("环节", "step of the procedure"),
        ["state"] = new("状态", "state"),
        ["evidence"] = new("佐证", "evidence"),
        ["period"] = new("期间", "period"),
        ["event"] = new("事件", "event"),
        ["guard"] = new("受理条件", "guard"),
        ["warning"] = new("提醒", "warning"),
        ["report"] = new("退回理由", "reason of a set-back"),
        ["transition"] = new("去向", "way on"),
        ["problem"] = new("问题", "problem"),
        ["problemGuard"] = new("销号条件", "guard of a close-out"),
        ["closeOut"] = new("销号", "close-out"),
        ["onBehalf"] = new("代为登记", "recorded on behalf of"),
        ["money"] = new("资金", "money"),
        ["deadline"] = new("期限", "deadline"),
        ["deadlinePart"] = new("期限的要求", "part of a deadline"),
        ["timeLimit"] = new("时限", "time limit"),
        ["mark"] = new("标记", "mark"),
        ["procedureInvariant"] = new("程序不变式", "invariant of the procedure"),
        ["refusals"] = new("不予受理", "refusals"),
        ["refusal"] = new("不予受理", "refusal"),
        ["calendar"] = new("日历", "calendar"),
    };

    /// <summary>What is written of a part.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Properties =>
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["label"] = new("名称", "label"),
            ["name"] = new("标识", "name"),
            ["title"] = new("标题", "title"),
            ["value"] = new("值", "value"),
            ["values"] = new("取值范围", "values"),
            ["type"] = new("类型", "type"),
            ["bounds"] = new("上下限", "bounds"),
            ["omitted"] = new("默认值", "value when omitted"),
            ["headers"] = new("花名册列名和同义词", "roster headers and synonyms"),
            ["establishedBy"] = new("由谁查明", "established by"),
            ["due"] = new("期限", "due"),
            ["changeable"] = new("可以改变", "changeable"),
            ["because"] = new("理由", "reason"),
            ["clauses"] = new("依据", "clauses"),
            ["quote"] = new("引文", "quote"),
            ["place"] = new("位置", "place"),
            ["meaning"] = new("含义", "meaning"),
            ["notComputable"] = new("不能由程序判定的原因", "why no program can decide it"),
            ["noDeadline"] = new("没有期限的原因", "why there is no deadline"),
            ["words"] = new("说明", "words"),
            ["remedy"] = new("补救办法", "remedy"),
            ["step"] = new("环节", "step"),
            ["owners"] = new("经办人", "owners"),
            ["initial"] = new("起始状态", "initial"),
            ["final"] = new("终结状态", "final"),
            ["blocksWhenOverdue"] = new("逾期后不能自行继续", "blocks when overdue"),
            ["since"] = new("起算事件", "begins with"),
            ["days"] = new("天数", "days"),
            ["countsFirstDay"] = new("首日计入", "counts the first day"),
            ["unit"] = new("单位", "unit"),
            ["scale"] = new("小数位数", "digits after the point"),
            ["rollsOver"] = new("末日遇休息日顺延", "moves on from a rest day"),
            ["refusesMoreThanDue"] = new("超过应发金额不予受理", "refused when more than is due"),
            ["stages"] = new("分期", "stages"),
            ["digits"] = new("分期金额保留位数", "digits of a stage"),
            ["refusesLate"] = new("逾期不予受理", "refused when too late"),
            ["shownThrough"] = new("公示截止日", "shown through"),
            ["restDayWarning"] = new("休息日提醒", "warning of a rest day"),
            ["actors"] = new("责任主体", "actors"),
            ["evidence"] = new("必备佐证", "evidence"),
            ["optional"] = new("可选佐证", "optional evidence"),
            ["finding"] = new("查明事实", "finds facts out"),
            ["condition"] = new("条件", "condition"),
            ["details"] = new("逐项", "details"),
            ["item"] = new("台账事项", "item"),
            ["levels"] = new("层级", "levels"),
            ["recordedBy"] = new("由谁登记", "recorded by"),
            ["problem"] = new("问题", "problem"),
            ["codes"] = new("代码", "codes"),
            ["agreedBy"] = new("约定事件", "agreed by"),
            ["agreed"] = new("约定金额", "amount agreed"),
            ["paidBy"] = new("支付事件", "paid by"),
            ["paid"] = new("支付金额", "amount paid"),
            ["route"] = new("支付渠道", "route"),
            ["day"] = new("日期", "day"),
            ["appliesWhen"] = new("适用条件", "applies when"),
            ["periods"] = new("须经期间", "periods"),
            ["periodsWhen"] = new("须经期间的条件", "periods when"),
            ["when"] = new("条件", "condition"),
            ["holds"] = new("须成立", "must hold"),
            ["of"] = new("对象", "about"),
            ["match"] = new("匹配方式", "way of matching"),
        };

    public static LocalizedText To => new("转入 ", "to ");

    public static LocalizedText Part => new("要求 ", "part ");

    public static LocalizedText ClosesAt => new("由谁销号：", "closed by, level ");

    public static LocalizedText Establishes => new("确定 ", "establishes ");

    public static LocalizedText IsNew(LocalizedText part) => new($"新增{part.Chinese}", $"new: {part.English}");

    public static LocalizedText IsGone(LocalizedText part) => new($"删除{part.Chinese}", $"gone: {part.English}");

    public static LocalizedText WasAndIs(LocalizedText part, LocalizedText property, LocalizedText? before, LocalizedText? after) => new(
        $"{part.Chinese}的{property.Chinese}：{before?.Chinese ?? "无"} → {after?.Chinese ?? "无"}",
        $"{part.English}, {property.English}: {before?.English ?? "none"} -> {after?.English ?? "none"}");
}
