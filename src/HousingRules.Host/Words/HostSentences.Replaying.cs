using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of cases that were replayed or verified.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AsOf => new("截至", "as of");

    public static LocalizedText StateInWords => new("状态名称", "state in words");

    public static LocalizedText IsBlocked => new("是否受阻", "blocked");

    public static LocalizedText DaysOverdue => new("逾期天数", "days overdue");

    public static LocalizedText Violations => new("不予受理", "violations");

    public static LocalizedText ViolationsInWords => new("不予受理说明", "violations in words");

    public static LocalizedText WarningsColumn => new("提醒", "warnings");

    public static LocalizedText PermittedEvents => new("可办事项", "permitted events");

    public static LocalizedText EarliestNextDay => new("最早可办日", "earliest next day");

    public static LocalizedText OpenItems => new("未销号问题", "open items");

    public static LocalizedText PolicyColumn => new("适用政策", "policy");

    public static LocalizedText Date => new("日期", "date");

    public static LocalizedText Event => new("事件", "event");

    public static LocalizedText EventInWords => new("事件名称", "event in words");

    public static LocalizedText IsAccepted => new("是否接受", "accepted");

    public static LocalizedText StateBefore => new("之前状态", "from");

    public static LocalizedText StateAfter => new("之后状态", "to");

    public static LocalizedText Codes => new("代码", "codes");

    public static LocalizedText InWords => new("说明", "in words");

    public static LocalizedText Earliest => new("最早可办日", "earliest");

    public static LocalizedText ReplayingCases => new("复核", "replaying");

    public static LocalizedText IsDue(string sum) => new($"应发 {sum} 元", $"due {sum} yuan");

    public static LocalizedText IsAgreed(string sum) => new($"协议 {sum} 元", $"agreed {sum} yuan");

    public static LocalizedText IsPaid(string sum) => new($"已拨 {sum} 元", $"paid {sum} yuan");

    public static LocalizedText StagePaid(LocalizedText stage, string most, string paid) => new(
        $"{stage.Chinese}最多 {most} 元，已拨 {paid} 元",
        $"{stage.English} at most {most} yuan, {paid} paid");

    public static LocalizedText CasesAre(string file, LocalizedText description, string policies) => new(
        $"案件文件 {file}：{description.Chinese}；政策 {policies}",
        $"Cases {file}: {description.English}; policy {policies}");

    public static LocalizedText CasesReplayed(string cases, string events, string refused, string refusedEvents, string rows) => new(
        $"案件 {cases} 个，事件 {events} 件；{refused} 个案件有事件不予受理（共 {refusedEvents} 件）；未能读取 {rows} 行",
        $"{cases} cases, {events} events; {refused} cases with refused events ({refusedEvents} in all); {rows} rows could not be read");

    public static LocalizedText Blocked => new("其中受阻", "blocked");

    public static LocalizedText RowNumbered(int row) => new($"第 {row} 行", $"row {row}");

    public static LocalizedText BlockedMark => new("  受阻", "  blocked");

    public static LocalizedText IsOverdue(int days) => new($"  已逾期 {days} 天", $"  {days} days overdue");

    public static LocalizedText MoneyLine => new("  资金 ", "  money ");

    public static LocalizedText ViolationLine => new("  不予受理 ", "  violation ");

    public static LocalizedText SetBackLine => new("  退回 ", "  set back ");

    public static LocalizedText WarningLine => new("  提醒 ", "  warning ");

    public static LocalizedText IsRefused => new("不予受理", "refused");

    public static LocalizedText SetBackMark => new("（退回）", " (set back)");

    public static LocalizedText SetBackTo(LocalizedText state) => new($"{state.Chinese}（退回）", $"{state.English} (set back)");

    public static LocalizedText StillIn(LocalizedText state) => new($"仍为{state.Chinese}", $"still {state.English}");

    public static LocalizedText NothingMayHappen => new("  没有可办事项\n", "  nothing may happen any more\n");

    public static LocalizedText NextEarliest(string day) => new($"  可办（最早 {day}）：", $"  next (earliest {day}): ");

    public static LocalizedText UnknownEvent => new("（流程没有的事件）", "(an event the procedure does not have)");

    public static LocalizedText FromDay(string day) => new($" {day} 起", $" from {day}");

    public static LocalizedText EarliestDay(string day) => new($"。最早 {day}", $" Earliest {day}.");

    public static LocalizedText CannotBeVerified(string id, LocalizedText why) => new(
        $"案件 {id}：不能核对。{why.Chinese}",
        $"case {id}: cannot be verified. {why.English}");

    public static LocalizedText CaseDiffers(string id, LocalizedText difference) => new(
        $"案件 {id}：{difference.Chinese}",
        $"case {id}: {difference.English}");

    public static LocalizedText DecidedAgain(string cases, string events, string different, string unverified) => new(
        $"核对了 {cases} 个案件、{events} 个事件：{different} 个案件现在会有不同，{unverified} 个不能核对。",
        $"Decided {events} events of {cases} cases again: {different} cases would differ, {unverified} cannot be verified.");

    public static LocalizedText DeepWarningLine => new("      提醒 ", "      warning ");
}
