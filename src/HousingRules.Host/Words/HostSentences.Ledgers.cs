using HousingRules.Facts;
using HousingRules.Ledgers;

namespace HousingRules.Host.Words;

/// <summary>What the ledgers say.</summary>
internal static partial class HostSentences
{
    public static LocalizedText KindOfRow => new("类别", "row is");

    public static LocalizedText Item => new("问题", "item");

    public static LocalizedText Money => new("资金", "money");

    public static LocalizedText HouseholdsMoney => new("户资金", "household's money");

    public static LocalizedText Number => new("序号", "number");

    public static LocalizedText Opened => new("发现日期", "opened");

    public static LocalizedText DueDay => new("整改期限", "due");

    public static LocalizedText Status => new("状态", "status");

    public static LocalizedText DaysLate => new("超期天数", "days late");

    public static LocalizedText ClosedBy(LocalizedText level) => new($"{level.Chinese}销号", $"closed by {level.English}");

    public static LocalizedText Awaiting => new("待销号", "awaiting");

    public static LocalizedText WithdrawnDay => new("撤销日期", "withdrawn");

    public static LocalizedText TakesUpAgain => new("原序号", "takes up again");

    public static LocalizedText AddingUp => new("汇总", "adding up");

    public static LocalizedText NoHouseholdId => new(
        "没有户编号，台账无从区分各户的问题；请补上 id",
        "there is no household id, so its items cannot be told from those of others; add an id");

    public static LocalizedText CaseTwice => new(
        "与前面某个案件是同一户、同一天开案，没有重复计入",
        "a case above is of the same household and was opened on the same day; it is not counted twice");

    public static LocalizedText ManyCounties(int count, IEnumerable<string> names) => new(
        $"文件中有 {count} 个县的案件：{string.Join("、", names)}。各县分别成行。",
        $"The file has cases of {count} counties: {string.Join(", ", names)}. Each has lines of its own.");

    public static LocalizedText AsOfLastEvent(string day) => new(
        $"没有 --on，截至最后一个事件的日期 {day}。",
        $"Without --on the ledger is as of the last event, {day}.");

    public static LocalizedText OpenedLater(int cases) => new(
        $"有 {cases} 个案件在那一天之后才开案，没有计入。",
        $"{cases} cases were opened after that day and are not counted.");

    public static LocalizedText MoreProblems(int problems) => new(
        $"另有 {problems} 处问题没有列出；replay --bad-rows 列出全部未能读取的行。",
        $"{problems} more problems are not listed; replay --bad-rows lists all rows that cannot be read.");

    public static LocalizedText NoCasesOfTown(string town, IEnumerable<string> towns) => new(
        $"没有 {town} 的案件。有：{string.Join("、", towns)}。",
        $"There are no cases of {town}. There are towns: {string.Join(", ", towns)}.");

    public static LocalizedText DueCases => new("应完成", "cases");

    public static LocalizedText Met => new("已完成", "met");

    public static LocalizedText MetLate => new("其中超期", "met late");

    public static LocalizedText Remaining => new("未完成", "remaining");

    public static LocalizedText Overdue => new("其中逾期", "overdue");

    public static LocalizedText LongestLate => new("最长超期（天）", "longest late (days)");

    public static LocalizedText DueHouseholds => new("应发户数", "due");

    public static LocalizedText SumNotKnown => new("其中金额未定", "not known");

    public static LocalizedText YuanDue => new("应发（元）", "yuan due");

    public static LocalizedText Agreements => new("协议数", "agreements");

    public static LocalizedText WithoutAmount => new("其中未填金额", "without an amount");

    public static LocalizedText YuanAgreed => new("协议（元）", "yuan agreed");

    public static LocalizedText Payments => new("笔数", "payments");

    public static LocalizedText YuanPaid => new("已拨（元）", "yuan paid");

    public static LocalizedText YuanLeft => new("未拨（元）", "yuan left");

    public static LocalizedText Route => new("拨付方式", "route");

    public static LocalizedText WaitingToBeClosed => new("待销号层级", "waiting to be closed by");

    public static LocalizedText CasesStandIn => new("案件状态", "cases stand in");

    public static LocalizedText Marks => new("标记", "marks");

    public static LocalizedText LateFromTheStart(int cases) => new(
        $"按公示天数必然逾期的案件：{cases}",
        $"cases that the publicity days make late from the start: {cases}");

    public static LocalizedText DueBy => new("期限：", "due: ");

    public static LocalizedText NotGiven => new("未填", "not given");

    public static LocalizedText Total => new("合计", "total");

    public static LocalizedText TownOrStreet => new("镇（街道）", "town");

    public static LocalizedText Found => new("发现", "found");

    public static LocalizedText Open => new("未销号", "open");

    public static LocalizedText OfThemClosePending => new("其中待上级销号", "close pending");

    public static LocalizedText Closed => new("已销号", "closed");

    public static LocalizedText ClosedLate => new("其中超期", "closed late");

    public static LocalizedText Withdrawn => new("撤销", "withdrawn");

    public static LocalizedText Reopened => new("重新发现", "reopened");

    public static LocalizedText ShareClosed => new("销号率", "share closed");

    public static LocalizedText CountyLedger => new("县台账", "county ledger");

    public static LocalizedText TownLedger => new("镇（街道）台账", "town ledger");

    public static LocalizedText VillageLedger => new("村台账", "village ledger");

    public static LocalizedText ClosePending => new("待上级销号", "close pending");

    public static LocalizedText IsWithdrawn => new("已撤销", "withdrawn");

    /// <summary>What a ledger is, and as of when.</summary>
    public static LocalizedText LedgerTitle(
        LocalizedText policy,
        string version,
        LocalizedText ledger,
        string? town,
        string day,
        bool isDayGiven) => new(
        $"{policy.Chinese} {ledger.Chinese}{(town is null ? "" : $"（{town}）")}  截至 {day}{(isDayGiven ? "" : "（最后一个事件的日期）")}  政策 {version}",
        $"{policy.English}: {ledger.English}{(town is null ? "" : $" of {town}")}, as of "
        + $"{day}{(isDayGiven ? "" : " (the day of the last event)")}, policy {version}");

    public static LocalizedText Subtotal(string name, LedgerCounts counts) => new(
        $"{name} 小计：发现 {counts.Found}，未销号 {counts.Open}（逾期 {counts.Overdue}，待上级销号 {counts.ClosePending}），已销号 {counts.Closed}（超期 "
        + $"{counts.ClosedLate}），撤销 {counts.Withdrawn}",
        $"{name}: found {counts.Found}, open {counts.Open} (overdue {counts.Overdue}, close pending {counts.ClosePending}), closed "
        + $"{counts.Closed} (late {counts.ClosedLate}), withdrawn {counts.Withdrawn}");
}
