using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What it says of procedures and calendars.</summary>
internal static partial class PolicySentences
{
    public static LocalizedText DueBeforeTheFirstDay(LocalizedText label, string text, string text2, string milestone) => new(
        $"时限“{label.Chinese}”{text} 早于施行日期 {text2}：所有住户从第一天起就已逾期，请改为施行后的日期",
        $"The milestone {milestone} is due on {text}, before the policy's first day, "
            + $"{text2}: every household would be overdue from the start. Give a later day.");

    public static LocalizedText MilestonesOutOfOrder(
        LocalizedText label,
        string text,
        LocalizedText label2,
        string text2,
        string milestone,
        string previous) => new(
        $"时限“{label.Chinese}”{text} 早于列在它前面的“{label2.Chinese}”{text2}：请按先后排列，或改正日期",
        $"The milestone {milestone}, {text}, stands after {previous}, {text2}. List "
            + "milestones in the order of their days, or correct the day.");

    public static LocalizedText NoCalendar => new(
        "没有 calendar.json：休息日只按周末计，放假和调休上班的日子都不知道；请列出各年的 RestDays 和 WorkDays",
        "There is no calendar.json: only Saturdays and Sundays count as rest days, and no holiday is known. List the RestDays "
            + "and WorkDays of each year.");

    public static LocalizedText YearIsNotListed(int year, IEnumerable<string> names, IEnumerable<string> names2) => new(
        $"没有列出 {year} 年（{string.Join("、", names)}在这一年）：请补上该年的 RestDays 和 WorkDays，"
            + "否则工作日无法计算",
        $"The year {year} is not listed, and {string.Join(", ", names2)} lies in it. Add its RestDays and "
            + "WorkDays: without them no working day can be counted.");

    public static LocalizedText YearIsListedTwice(int year, int line) => new(
        $"{year} 年已在第 {line} 行列出：一年只列一次，请合并",
        $"The year {year} is listed in line {line} already. List a year once.");

    public static LocalizedText DaysOfAnotherYear(int? year, int other) => new(
        $"这里写的是 {year} 年，所列日期却都在 {other} 年：请改其中一处",
        $"This says {year}, but the days listed are all in {other}. Correct one of the two.");

    public static LocalizedText DayOfAnotherYear(int? year) => new($"此日期不在 {year} 年", $"This day is not in the year {year}.");

    public static LocalizedText NoDayForThisList(bool isWeekend) => new(
        isWeekend ? "此日期不是周六或周日：WorkDays 只列周末的上班日" : "此日期是周六或周日，本来就是休息日：RestDays 只列周一至周五的放假日",
        isWeekend
            ? "This day is no Saturday or Sunday. WorkDays lists weekend days that are worked."
            : "This day is a Saturday or Sunday and a rest day anyway. RestDays lists holidays from Monday to Friday.");

    public static LocalizedText DayStandsTwice => new("此日期列了两次", "This day stands twice.");

    public static LocalizedText KeyOfEveryEvent(string key) => new(
        $"“{key}”是每个事件自己的键，不能作佐证",
        $"\"{key}\" is a key of every event and cannot be evidence.");

    public static LocalizedText NameOfAnotherFact(string key) => new($"“{key}”是另一项事实的名称", $"\"{key}\" is the name of another fact.");

    public static LocalizedText DeclaredTwiceInEvidence(string key) => new(
        $"“{key}”在 Evidence 中声明了两次",
        $"\"{key}\" is declared twice in Evidence.");

    public static LocalizedText EvidenceHasNo(string key) => new($"佐证不用 {key}", $"Evidence has no {key}.");

    public static LocalizedText OnlyMembersAreListed => new("只有集合（set）的成员可以作为名称", "Only the members of a set can be names.");

    public static LocalizedText NoProcedureJson => new(
        "没有 procedure.json，程序示例无从检验",
        "There is no procedure.json, so a history cannot be tried.");

    public static LocalizedText State => new("状态", "state");

    public static LocalizedText Code => new("代码", "code");

    public static LocalizedText Event => new("事件", "event");

    public static LocalizedText EvidenceOf(string declared) => new("佐证", $"evidence of {declared}");

    public static LocalizedText EventIsPossibleNowhere(string name) => new(
        $"事件“{name}”在哪个状态都不能发生",
        $"The event \"{name}\" is possible nowhere: it needs a transition.");

    public static LocalizedText StandsTwiceInTheEvent(string twice) => new(
        $"“{twice}”在此事件中列了两次",
        $"\"{twice}\" stands twice in this event.");

    public static LocalizedText GuardAsksExactlyOneThing(IEnumerable<string> kinds) => new(
        $"一项要求须写明一个且只有一个检查：{string.Join("、", kinds)}",
        $"A guard asks exactly one thing: {string.Join(", ", kinds)}.");

    public static LocalizedText CodeIsNotInCapitals(string code) => new(
        $"代码“{code}”只能由大写字母、数字和下划线组成",
        $"The code \"{code}\" must consist of capital letters, digits and underscores.");

    public static LocalizedText NothingFilledInAt(string unknown, IEnumerable<string> filled) => new(
        $"“{unknown}”填不出来；可用：{string.Join("、", filled)}",
        $"Nothing is filled in for \"{unknown}\". Known: {string.Join(", ", filled)}.");

    public static LocalizedText EventIsNeverGiven(string e, string key) => new(
        $"事件“{e}”不登记“{key}”：请列入它的 Evidence 或 Optional",
        $"The event \"{e}\" is never given \"{key}\": list it under its Evidence or Optional.");

    public static LocalizedText FromNamesNothing => new("From 不能为空", "From must name at least one state.");

    public static LocalizedText EitherToOrReturns => new("To 与 Returns 只能取一", "A transition has either To or Returns.");

    public static LocalizedText EitherWhenOrOtherwise => new(
        "When 与 Otherwise 只能取一",
        "A transition has either When or Otherwise.");

    public static LocalizedText SetBackGivesItsReason => new(
        "退回（SetBack）须写明理由：请在 Reports 中写出代码、文字和补救办法；事件本身已说明的（如验收不合格），写 Because",
        "A set-back gives its reason: write code, words and remedy under Reports; or Because, where the event itself "
            + "says it, as that an acceptance failed.");

    public static LocalizedText OnlySetBackHasBecause => new(
        "只有不写 Reports 的退回（SetBack）才写 Because",
        "Because belongs to a set-back without Reports.");

    public static LocalizedText OnlySetBackHasReports => new("只有 SetBack 的转移才写 Reports", "Only a set-back has Reports.");

    public static LocalizedText GivenToNoEvent(string unused) => new($"没有事件登记“{unused}”", $"No event is given \"{unused}\".");

    public static LocalizedText CloseOutIsNoFinding(string closing) => new(
        $"“{closing}”是销号事件，不能同时查明事实（Finding）",
        $"\"{closing}\" closes items, so it cannot be a Finding, which withdraws them.");

    public static LocalizedText TooManyParts(int parts, int deadlineParts) => new(
        $"时限共 {parts} 个部分，最多 {deadlineParts} 个",
        $"The deadlines have {parts} parts, and no more than {deadlineParts} are kept.");

    public static LocalizedText CannotReturnFrom(string state) => new(
        $"从状态“{state}”无法返回：它不能是起始状态，须由另一状态进入，且那一状态自身不返回",
        $"A case cannot return from \"{state}\": that state must not be the initial one, must be entered from "
            + $"another state, and not from one that itself returns.");

    public static LocalizedText Step => new("步骤", "step");

    public static LocalizedText StateHasNoActors(string name) => new(
        $"状态“{name}”没有责任主体（Actors）：必须有人推动",
        $"The state \"{name}\" has no Actors: somebody must move the case on.");

    public static LocalizedText EitherDueOrNoDeadline(string name) => new(
        $"状态“{name}”须写明时限（Due）或没有时限的理由（NoDeadline），二者取一",
        $"The state \"{name}\" needs either a Due milestone or the reason why there is none (NoDeadline).");

    public static LocalizedText NeverOverdue => new(
        "没有时限的状态不会逾期",
        "A state without a Due milestone is never overdue.");

    public static LocalizedText NotOneInitialState => new("须有且只有一个起始状态（Initial）", "Exactly one state must be Initial.");

    public static LocalizedText NoFinalState => new("至少要有一个终结状态（Final）", "At least one state must be Final.");

    public static LocalizedText NoProblem(string option) => new(
        $"“{option}”不是 Problems 中的问题",
        $"\"{option}\" is no outcome of Problems.");

    public static LocalizedText Level => new("层级", "level");

    public static LocalizedText NobodyRecords(string actor) => new(
        $"RecordedBy 不能为空：请写明由谁代“{actor}”登记，没有人代登记的删去这一段",
        $"RecordedBy must name at least one actor that records for \"{actor}\". Where nobody does, leave the block out.");

    public static LocalizedText RecordsForItself(string actor) => new(
        $"“{actor}”本来就可以登记自己办的事，不必写入 RecordedBy",
        $"\"{actor}\" may record what it does anyway: leave it out of RecordedBy.");

    public static LocalizedText NobodyCloses(string level) => new(
        $"没有写明由谁在“{level}”一级销号：请在 ClosedBy 中写明它的 Actors",
        $"Nobody closes at the level \"{level}\": ClosedBy needs a block of it with its Actors.");

    public static LocalizedText IsNoActorOf(string actor, string e) => new(
        $"“{actor}”不是事件“{e}”的责任主体：请列入该事件的 Actors，或改为其中之一",
        $"\"{actor}\" is no actor of the event \"{e}\". Name it under the event's Actors, or name one of those.");

    public static LocalizedText Period => new("期间", "period");

    public static LocalizedText InvariantIsAboutOneThing => new(
        "不变式须针对一个事件（Event）、一个状态（State）或一个问题（Problem），三者取一",
        "An invariant is about one Event, one State or one Problem.");

    public static LocalizedText Problem => new("问题", "problem");

    public static LocalizedText DeclaredTwiceIn(string name, string key) => new(
        $"“{name}”在 {key} 中声明了两次",
        $"\"{name}\" is declared twice in {key}.");

    public static LocalizedText Outcome => new("结果", "outcome");

    public static LocalizedText Fact => new("事实", "fact");

    public static LocalizedText Parameter(LocalizedText label) => new($"{label.Chinese}参数", $"{label.English} parameter");

    public static LocalizedText ParameterOfUnitLacksValues => new(
        "计日方式的参数，取值须为 calendarDays 和 workingDays",
        "The parameter of the unit must have the values calendarDays and workingDays.");

    public static LocalizedText EvidenceOrFact => new("佐证或事实", "evidence or fact");

    public static LocalizedText MustBe(string key, LocalizedText needed) => new(
        $"“{key}”应为{needed.Chinese}",
        $"\"{key}\" must be a {needed.English}.");

    public static LocalizedText StepWithoutState(string name) => new(
        $"步骤“{name}”没有状态：请在属于它的状态的 Step 中写上，或删除",
        $"No state belongs to the step \"{name}\". Name it under Step of its states, or remove it.");

    public static LocalizedText TheMilestone(LocalizedText label, string name) => new($"“{label.Chinese}”", $"the milestone {name}");

    public static LocalizedText TheFirstDay => new("施行日期", "the policy's first day");
}
