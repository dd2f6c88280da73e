using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the pages of the ledgers and of the policies say.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AllCases => new("案件", "cases");

    public static LocalizedText CannotBeInTime => new("按公示天数必然逾期的案件", "cases that cannot be in time, whatever is done");

    public static LocalizedText LedgersOf(string place, string day) => new($"台账：{place}（截至 {day}）", $"Ledgers: {place}, as of {day}");

    public static LocalizedText LedgerDay => new("截至日期", "as of");

    public static LocalizedText LedgerLevelLabel => new("按哪一级列出", "line for each");

    public static LocalizedText ShowLedgers => new("查看", "Show");

    public static LocalizedText Workbook => new("下载电子表格", "Download the workbook");

    public static LocalizedText PrintHint => new(
        "打印：用浏览器的打印功能，页眉和表单不会打印。",
        "To print, use the browser: the header and the forms stay away.");

    public static LocalizedText ProblemsByPlace => new("各地问题", "Problems by place");

    public static LocalizedText ProblemsByKind => new("各类问题", "Problems by kind");

    public static LocalizedText MoneyByRoute => new("资金", "Money");

    public static LocalizedText DeadlineProgress => new("各期限的进度", "Progress against each deadline");

    public static LocalizedText CasesByState => new("案件办理状态", "Where the cases stand");

    public static LocalizedText NothingThere => new("没有数据。", "There is nothing.");

    public static LocalizedText WholeArea => new("全部", "everything");

    public static LocalizedText BackToLedgers => new("返回台账", "Back to the ledgers");

    public static LocalizedText UpOneLevel => new("返回上一级", "One level up");

    public static LocalizedText InTime => new("按期完成", "met in time");

    public static LocalizedText LateButMet => new("超期完成", "met late");

    public static LocalizedText StillTime => new("未到期", "not yet due");

    public static LocalizedText Missed => new("逾期未完成", "overdue");

    public static LocalizedText PlaceLabel => new("地区", "place");

    public static LocalizedText CaseId => new("案件", "case");

    public static LocalizedText StateLabel => new("状态", "stands in");

    public static LocalizedText HowMany => new("数量", "number");

    public static LocalizedText Yuan => new("金额（元）", "yuan");

    public static LocalizedText FutureDay => new(
        "所选日期尚未到来：按此后没有新情况推算。",
        "The day has not come yet: the figures are what they will be if nothing happens until then.");

    public static LocalizedText LeftOutOfTheLedgers(int cases) => new(
        $"有 {cases} 个案件无法计入台账，下列数字不含这些案件；在此之前不能下载电子表格。",
        $"{cases} cases could not be added; the figures are without them, and there is no workbook before that is mended.");

    public static LocalizedText MoreLeftOut(int cases) => new($"另有 {cases} 个没有列出。", $"{cases} more are not listed.");

    public static LocalizedText CountsInCases(int count, int cases) => count == cases
        ? new($"共 {cases} 户", $"{cases} cases")
        : new($"共 {count} 件，涉及 {cases} 户", $"{count} in {cases} cases");

    public static LocalizedText ChartOf(LocalizedText milestone) => new(
        $"{milestone.Chinese} 进度图",
        $"Chart: {milestone.English}");

    public static LocalizedText ChartSays(int cases, int met, int late, int remaining, int overdue) => new(
        $"应完成 {cases} 户：已完成 {met} 户（其中超期 {late} 户），未完成 {remaining} 户（其中逾期 {overdue} 户）。各地数字见右侧表格。",
        $"Of {cases} cases {met} have met it ({late} of them late) and {remaining} have not ({overdue} of them overdue). "
        + "The table beside it has every place.");

    public static LocalizedText ChartShowsSome(int shown, int places) => new(
        $"图中为未完成最多的 {shown} 个地区，共 {places} 个地区，见表格。",
        $"The chart shows the {shown} places with most to do, of {places}; the table has all.");

    public static LocalizedText DayMistaken => new(
        "日期应写作 2020-06-30 的样子。",
        "A day is written like 2020-06-30.");

    public static LocalizedText LevelMistaken => new("级别只能是县、镇（街道）或村。", "The level is county, town or village.");

    public static LocalizedText PlaceMistaken => new("没有这个地区的写法，请从台账中的链接进入。", "There is no such place; use the links of the ledgers.");

    public static LocalizedText FigureMistaken => new(
        "台账里没有这个数字，请从台账中的链接进入。",
        "The ledgers have no such figure; use their links.");

    public static LocalizedText NoPolicyYet(string day) => new(
        $"{day} 还没有施行的政策，没有台账。",
        $"No policy was in force on {day}, so there are no ledgers.");

    public static LocalizedText Policies => new("政策版本", "Versions of the policies");

    public static LocalizedText InForceFromDay => new("施行日期", "in force from");

    public static LocalizedText Digest => new("摘要", "digest");

    public static LocalizedText InForceNow => new("现行", "in force");

    public static LocalizedText PolicyIsLater => new("尚未施行", "not yet in force");

    public static LocalizedText Superseded => new("已被替代", "superseded");

    public static LocalizedText BrokenPolicy => new("有错误，不能使用", "has mistakes and is not used");

    public static LocalizedText PartsOfThePolicy => new("政策各部分", "Parts of the policy");

    public static LocalizedText NoticeAndRules => new("原文与规则", "Notice and rules");

    public static LocalizedText ProvedPage => new("验证结果", "What is proved");

    public static LocalizedText ProcedurePage => new("办理程序", "The procedure");

    public static LocalizedText TryPage => new("参数试算", "Try a parameter");

    public static LocalizedText NoticeText => new("原文", "The notice");

    public static LocalizedText StatementsOfTheNotice => new("条款", "Statements");

    public static LocalizedText Carried => new("由规则执行", "carried by rules");

    public static LocalizedText ByPeople => new("由人执行", "by people");

    public static LocalizedText OpenStatement => new("尚未落实", "open");

    public static LocalizedText CarriedBy => new("执行它的规则", "carried by");

    public static LocalizedText ReadAs => new("理解为", "read as");

    public static LocalizedText WhyByPeople => new("由人执行的原因", "why people do it");

    public static LocalizedText RulesOfThePolicy => new("规则", "Rules");

    public static LocalizedText EventsOfThePolicy => new("办理事项", "Events");

    public static LocalizedText DeadlinesOfThePolicy => new("期限", "Deadlines");

    public static LocalizedText StatesOfThePolicy => new("办理状态", "States");

    public static LocalizedText OpenPoints => new("原文未明确之处及所取的理解", "What the text leaves open, and how it is read");

    public static LocalizedText RestOnStatements => new("依据条款", "rests on");

    public static LocalizedText Readings => new("解读", "readings");

    public static LocalizedText Decides => new("判定内容", "decides");

    public static LocalizedText WhenItHolds => new("条件", "when");

    public static LocalizedText ShownByExamples(int holds, int not) => new(
        $"示例：成立 {holds} 个，不成立 {not} 个",
        $"Examples: it holds in {holds}, and does not in {not}");

    public static LocalizedText ExamplesAt(string ids) => new($"例如 {ids}", $"such as {ids}");

    public static LocalizedText OfActors(string actors) => new($"责任人：{actors}", $"done by {actors}");

    public static LocalizedText ByDay(string day) => new($"截至 {day}", $"by {day}");

    public static LocalizedText ProofGoesOn => new(
        "正在对所有可能的住户逐一验证，请稍后刷新本页。",
        "The proof over all possible households is going on. Reload the page in a while.");

    public static LocalizedText Reload => new("刷新", "Reload");

    public static LocalizedText ProvedAt => new("得出时间", "known since");

    public static LocalizedText PossibleHouseholdsLabel => new("可能的住户情形", "possible households");

    public static LocalizedText ProofSteps => new("验证步数", "steps of the proof");

    public static LocalizedText InvariantsTried => new("不变条件", "invariants");

    public static LocalizedText ExamplesHold(int hold, int all) => new($"示例 {all} 个，符合 {hold} 个", $"{hold} of {all} examples hold");

    public static LocalizedText ExamplesLabel => new("示例", "examples");

    public static LocalizedText ProofFoundNothing => new(
        "没有发现问题：对所有可能的住户都成立。",
        "Nothing was found: it holds for every possible household.");

    public static LocalizedText FoundInTheRules => new("规则中发现的问题", "Found in the rules");

    public static LocalizedText FoundInTheProcedure => new("程序中发现的问题", "Found in the procedure");

    public static LocalizedText ProcedureIsProved(int states, int transitions) => new(
        $"状态 {states} 个，走向 {transitions} 条",
        $"{states} states, {transitions} ways");

    public static LocalizedText AcceptedFinding => new("已接受", "accepted");

    public static LocalizedText ErrorFinding => new("错误", "mistake");

    public static LocalizedText WarningFinding => new("提醒", "remark");

    public static LocalizedText AcceptedBecause => new("已接受，理由", "accepted because");

    public static LocalizedText ShowExample(int number) => new($"反例 {number}", $"counterexample {number}");

    public static LocalizedText ConcernsHouseholds(string households, string share) => new(
        $"涉及 {households} 种住户情形（{share}）",
        $"shown by {households} possible households ({share})");

    public static LocalizedText CounterexampleTitle => new("反例及其判定", "A counterexample, and how it is decided");

    public static LocalizedText KnownOfIt => new("住户情况", "what is known of it");

    public static LocalizedText DecidedOfIt => new("判定及理由", "what is decided, and why");

    public static LocalizedText ProcedureDrawn => new("办理程序图", "The procedure, drawn");

    public static LocalizedText ProcedureDrawnSays => new(
        "每条横带是一个步骤，方框是案件状态，曲线是办理事项引起的走向；虚线为退回。下方表格内容相同。",
        "A band for each step, a box for each state of a case, a curve for what leads from one to another; set-backs are dashed. "
        + "The table below says the same.");

    public static LocalizedText Step => new("步骤", "step");

    public static LocalizedText LeadsOn => new("办理事项及走向", "what happens, and where it leads");

    public static LocalizedText SetBack => new("退回", "set back");

    public static LocalizedText NoProcedureHere => new("这个政策没有办理程序。", "This policy has no procedure.");

    public static LocalizedText TryIntroduction => new(
        "把一个参数换成另一个值，看本辖区已建案的住户中哪些户的判定会改变。只作试算，不保存任何内容，也不改变任何案件。",
        "Give a parameter another value and see which households of your place would be decided differently. "
        + "Nothing is stored, and no case changes.");

    public static LocalizedText ParameterLabel => new("参数", "parameter");

    public static LocalizedText NowIs(string value) => new($"现值：{value}", $"now {value}");

    public static LocalizedText TryIt => new("试算", "Try");

    public static LocalizedText NeedsARole => new(
        "您没有办理案件的角色，因此没有可以试算的住户。",
        "You have no role in the cases, so there are no households to try it on.");

    public static LocalizedText NoSuchParameter => new("没有这个参数，请从列表中选择。", "There is no such parameter; choose one of the list.");

    public static LocalizedText Tried(int households, int changed) => new(
        $"{households} 户中有 {changed} 户的判定会改变。",
        $"Of {households} households {changed} would be decided differently.");

    public static LocalizedText OtherVersions(int cases) => new(
        $"另有 {cases} 户按其他版本的政策办理，未试算。",
        $"{cases} more go by another version of the policy and were left as they are.");

    public static LocalizedText CouldNotBeRead(int cases) => new($"另有 {cases} 户的案件无法读取，未试算。", $"{cases} more cannot be read.");

    public static LocalizedText FirstOfThem(int shown) => new($"改变的住户（前 {shown} 户）", $"The first {shown} that change");

    public static LocalizedText ThoseThatChange => new("改变的住户", "Those that change");

    public static LocalizedText NoLonger => new("不再有", "no longer");

    public static LocalizedText Instead => new("改为", "instead");

    public static LocalizedText HouseholdsCount => new("户数", "households");
}
