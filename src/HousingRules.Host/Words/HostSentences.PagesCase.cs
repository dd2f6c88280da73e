using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the page of a case says.</summary>
internal static partial class HostSentences
{
    public static LocalizedText OnThisPage => new("本页内容", "On this page");

    public static LocalizedText WhereItStands => new("案件情况", "Where it stands");

    public static LocalizedText OpenedDay => new("建案日期", "opened on");

    public static LocalizedText AtWhoseDesk => new("当前责任人", "at the desk of");

    public static LocalizedText Mark => new("标记", "mark");

    public static LocalizedText CannotGoOn => new(
        "案件受阻：须先处理退回的原因或已超期的事项，才能继续办理。",
        "The case is blocked: what it was sent back for, or what is overdue, must be settled first.");

    public static LocalizedText WhatIsDecided => new("判定结果与依据", "What is decided, and why");

    public static LocalizedText WhatMustBeDone => new("应办事项", "What must be done");

    public static LocalizedText NotCertain => new("（待定）", "(possible)");

    public static LocalizedText WhyNotOtherwise => new("为何不是其他结果，怎样会改变", "Why not otherwise, and what would change it");

    public static LocalizedText SetIsNotFor => new("本项不适用于该户：", "It is not for this household:");

    public static LocalizedText OtherChangesToo => new(
        "还可能有其他改变办法，未逐一列出",
        "Other changes may do too; not all were tried.");

    public static LocalizedText WhatIsKnown => new("住户情况", "What is known of the household");

    public static LocalizedText Fact => new("情况", "fact");

    public static LocalizedText ValueOfFact => new("内容", "value");

    public static LocalizedText UnknownAndMatters => new("未知，影响判定", "unknown, and it matters");

    public static LocalizedText DeadlinesOfTheCase => new("该户适用的期限", "Deadlines of this case");

    public static LocalizedText LastDayOfDeadline => new("最后期限", "last day");

    public static LocalizedText PostBy => new("最迟公示日", "latest day to post");

    public static LocalizedText CouldNotBeMet => new(
        "建案时所剩时间已不够公示期，此期限无法按时完成",
        "It could not be met from the day the case was opened: the notices must run longer.");

    public static LocalizedText ItemsOfTheLedgers => new("台账问题", "Items of the ledgers");

    public static LocalizedText PaymentsMade => new("拨付记录", "Payments");

    public static LocalizedText WhatHappened => new("办理记录", "What happened");

    public static LocalizedText EstablishedFact => new("查明", "established");

    public static LocalizedText DayOfEvent => new("发生日期", "day");

    public static LocalizedText DoneBy => new("办理主体", "done by");

    public static LocalizedText RecordedBy => new("登记人", "recorded by");

    public static LocalizedText NoteOfEvent => new("备注", "note");

    public static LocalizedText WhatYouMayRecord => new("您可以登记的事项", "What you may record");

    public static LocalizedText NothingToRecordNow => new(
        "今天没有您可以登记的事项。",
        "There is nothing that you may record today.");

    public static LocalizedText CaseHasChanged => new("未保存：您填写期间，案件已有新的记录", "Not saved: the case has changed since you opened the form");

    public static LocalizedText LookAndHandInAgain => new(
        "请查看下面的新记录和案件现状，确认仍需登记后再提交；您填写的内容已保留。",
        "Look at what was added and at where the case stands now, and hand the form in again if it still holds; what you typed is kept.");

    public static LocalizedText FormWasUsed => new("这张表单已经提交过，内容与这次不同", "This form was handed in before, with something else in it");

    public static LocalizedText HandItInAgain => new(
        "请在办理记录中核对上次提交的结果；如需登记新的内容，请重新提交",
        "Look in the timeline at what came of it; hand it in again if this is something new.");

    public static LocalizedText RecordItRight => new("改为正确内容", "Record it as it was");

    public static LocalizedText WithdrawIt => new("撤回这条记录", "Withdraw it");

    public static LocalizedText ReasonOfCorrection => new("更正理由", "reason of the correction");

    public static LocalizedText BackToTheCase => new("返回案件", "Back to the case");

    public static LocalizedText AboutCorrections => new(
        "更正后，原记录仍保留在办理记录中并注明理由；其后的各条记录会按更正后的内容重新核对，有一条不成立时更正不予保存。",
        "What was recorded stays in the timeline with the reason. Everything after it is decided again; if something of it is no longer "
        + "lawful, the correction is refused.");

    public static LocalizedText CaseOf(string id) => new($"案件 {id}", $"Case {id}");

    public static LocalizedText WasRecorded(int entry) => new($"已保存，见办理记录第 {entry} 条。", $"Saved as entry {entry} of the timeline.");

    public static LocalizedText PrintedOn(DateOnly day, string policy, string digest, int entries) => new(
        $"按 {day:yyyy-MM-dd} 的情况；政策 {policy}（摘要 {digest[..Math.Min(12, digest.Length)]}），记录共 {entries} 条。",
        $"As of {day:yyyy-MM-dd}; policy {policy} (digest {digest[..Math.Min(12, digest.Length)]}), {entries} entries.");

    public static LocalizedText EntryIs(int number, LocalizedText what) => new($"第 {number} 条　{what.Chinese}", $"{number}. {what.English}");

    public static LocalizedText KindOfEntry(CaseEntryKind kind) => kind switch
    {
        CaseEntryKind.Opened => new("建立案件", "case opened"),
        CaseEntryKind.Corrected => new("撤回记录", "record withdrawn"),
        _ => new("办理", "event"),
    };

    public static LocalizedText Listed(IEnumerable<LocalizedText> labels)
    {
        var all = labels.ToArray();
        return new(string.Join("、", all.Select(l => l.Chinese)), string.Join(", ", all.Select(l => l.English)));
    }

    public static LocalizedText PerhapsSo(LocalizedText what) => new($"{what.Chinese}（待定）", $"{what.English} (possible)");

    public static LocalizedText StillMissing(IEnumerable<LocalizedText> steps)
    {
        var listed = Listed(steps);
        return new($"尚缺：{listed.Chinese}", $"still missing: {listed.English}");
    }

    public static LocalizedText ByWhom(IEnumerable<LocalizedText> actors)
    {
        var listed = Listed(actors);
        return new($"由{listed.Chinese}办理", $"by {listed.English}");
    }

    public static LocalizedText PapersAre(IEnumerable<LocalizedText> papers)
    {
        var listed = Listed(papers);
        return new($"材料：{listed.Chinese}", $"papers: {listed.English}");
    }

    public static LocalizedText StatusOfDecision(DeterminationStatus status) => status switch
    {
        DeterminationStatus.Decided => new("各项均已判定。", "Everything is decided."),
        DeterminationStatus.Undetermined => new("有情况尚未查明，部分结果待定。", "Something that matters is unknown: some of it is only possible."),
        DeterminationStatus.TooManyUnknowns => new("未知情况太多，未能逐一推算", "too much is unknown to follow it all"),
        DeterminationStatus.Gap => new("政策没有规定这种情形，请报县级主管部门研究", "the policy has no rule for it: ask the county"),
        _ => new("政策的规定相互矛盾，请报县级主管部门研究", "rules of the policy conflict: ask the county"),
    };

    public static LocalizedText FactBy(LocalizedText fact, IEnumerable<LocalizedText> actors)
    {
        var who = Listed(actors);
        return who.Chinese.Length == 0 ? fact : new($"{fact.Chinese}（由{who.Chinese}查明）", $"{fact.English} (established by {who.English})");
    }

    public static LocalizedText DependsOn(IEnumerable<LocalizedText> facts)
    {
        var listed = Listed(facts);
        return new($"取决于：{listed.Chinese}", $"it depends on: {listed.English}");
    }

    public static LocalizedText Because(LocalizedText reason) => new($"因为{reason.Chinese}", $"because {reason.English}");

    public static LocalizedText FactWere(LocalizedText fact, IEnumerable<LocalizedText> values)
    {
        var all = values.ToArray();
        return new(
            $"{fact.Chinese}为{string.Join("或", all.Select(v => v.Chinese))}",
            $"{fact.English} were {string.Join(" or ", all.Select(v => v.English))}");
    }

    public static LocalizedText WouldHoldIf(IEnumerable<LocalizedText> changes)
    {
        var all = changes.ToArray();
        return new(
            $"如果{string.Join("，并且", all.Select(c => c.Chinese))}，则成立",
            $"it would hold if {string.Join(" and ", all.Select(c => c.English))}");
    }

    public static LocalizedText FactsOf(int unknown) => unknown == 0
        ? new("各项情况均已查明", "Everything is known")
        : new($"有 {unknown} 项未知", unknown == 1 ? "One fact is unknown" : $"{unknown} facts are unknown");

    public static LocalizedText PartlyKnown(LocalizedText unknown, IEnumerable<LocalizedText> belongs, IEnumerable<LocalizedText> not)
    {
        var (yes, no) = (Listed(belongs), Listed(not));
        return new(
            $"{unknown.Chinese}（已知是：{OrNone(yes.Chinese, "无")}；已知不是：{OrNone(no.Chinese, "无")}）",
            $"{unknown.English} (known: {OrNone(yes.English, "none")}; known not: {OrNone(no.English, "none")})");

        static string OrNone(string listed, string none) => listed.Length == 0 ? none : listed;
    }

    public static LocalizedText StatusOfDeadline(DateOnly? met, int late) => (met, late) switch
    {
        (null, 0) => new("办理中", "running"),
        (null, _) => new($"已超期 {late} 天", late == 1 ? "1 day late" : $"{late} days late"),
        (var day, 0) => new($"{day:yyyy-MM-dd} 按期完成", $"met on {day:yyyy-MM-dd}"),
        var (day, _) => new($"{day:yyyy-MM-dd} 完成，超期 {late} 天", $"met on {day:yyyy-MM-dd}, {late} days late"),
    };

    public static LocalizedText RunsSince(DateOnly since, bool refuses) => new(
        $"自 {since:yyyy-MM-dd} 起算{(refuses ? "，逾期不再受理" : "")}",
        $"counted from {since:yyyy-MM-dd}{(refuses ? "; refused after that day" : "")}");

    public static LocalizedText OpenItemsAre(int items) => items == 0
        ? new("问题均已销号", "Every item is closed")
        : new($"有 {items} 个问题未销号", items == 1 ? "One item is open" : $"{items} items are open");

    public static LocalizedText AgainAfter(IEnumerable<int> items)
    {
        var numbers = items.Select(Plain).ToArray();
        return new($"（接续第 {string.Join("、", numbers)} 项）", $" (again, after {string.Join(", ", numbers)})");
    }

    public static LocalizedText StageHasPaid(string? most, string paid) => most is null
        ? new($"已拨 {paid} 元", $"paid {paid} yuan")
        : new($"已拨 {paid} 元，最多 {most} 元", $"paid {paid} of at most {most} yuan");

    public static LocalizedText NoLongerStands(int entry) => new($"已被第 {entry} 条更正或撤回", $"corrected or withdrawn by entry {entry}");

    public static LocalizedText Withdraws(int entry) => new($"撤回第 {entry} 条", $"withdraws entry {entry}");

    public static LocalizedText CorrectsEntry(int entry) => new($"更正第 {entry} 条", $"corrects entry {entry}");

    public static LocalizedText ReasonIs(string reason) => new($"理由：{reason}", $"Reason: {reason}");

    public static LocalizedText FromStateTo(LocalizedText from, LocalizedText to, bool isSetBack) => new(
        $"{from.Chinese} → {to.Chinese}{(isSetBack ? "（退回）" : "")}",
        $"{from.English} → {to.English}{(isSetBack ? " (set back)" : "")}");

    public static LocalizedText CorrectIt(LocalizedText what) => new($"更正或撤回“{what.Chinese}”", $"Correct or withdraw \"{what.English}\"");

    public static LocalizedText CorrectionOf(int entry, LocalizedText what) =>
        new($"更正第 {entry} 条：{what.Chinese}", $"Correct entry {entry}: {what.English}");

    public static LocalizedText WithdrawEntry(int entry) => new($"撤回第 {entry} 条", $"Withdraw entry {entry}");

    public static LocalizedText LaterIsRefused(int entry) => new(
        $"更正后，第 {entry} 条记录将不成立，更正未保存",
        $"With this correction entry {entry} would no longer be lawful; nothing was saved");

    public static LocalizedText RecordedIs(string who, LocalizedText? role, string when) => role is null
        ? new($"{who}，{when}", $"{who}, {when}")
        : new($"{who}（{role.Chinese}），{when}", $"{who} ({role.English}), {when}");

    public static LocalizedText RecordedFor(LocalizedText actor) =>
        new($"代“{actor.Chinese}”登记", $"recorded on behalf of \"{actor.English}\"");

    public static LocalizedText RecordIt(LocalizedText what) => new($"登记：{what.Chinese}", $"Record: {what.English}");

    public static LocalizedText FromTheDayOn(LocalizedText what, DateOnly day) => new(
        $"{what.Chinese}：{day:yyyy-MM-dd} 起可以登记",
        $"{what.English}: from {day:yyyy-MM-dd} on");

    public static LocalizedText NotPossibleYet(int events) => new(
        $"现在还不能登记的事项（{events} 项）及原因",
        events == 1 ? "One event that is not possible yet, and why" : $"{events} events that are not possible yet, and why");
}
