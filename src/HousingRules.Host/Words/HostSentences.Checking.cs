using System.Numerics;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What a check says.</summary>
internal static partial class HostSentences
{
    public static LocalizedText Statements(int all, int carried, int excused, int open) => new(
        $"原文 {all} 条：已体现 {carried} 条，不由程序判定 {excused} 条，未交代 {open} 条（--statements 逐条列出）。",
        $"{all} statements of the text: {carried} carried, {excused} not for a program, {open} unaccounted for "
        + "(--statements lists them).");

    public static LocalizedText SuggestOffers(IEnumerable<string> rules) => new(
        $"（{string.Join("、", rules)}；--suggest 给出建议）",
        $" ({string.Join(", ", rules)}; --suggest offers some)");

    public static LocalizedText ExamplesAndRules(int examples, int failing, int rules, int unshown, string names) => new(
        $"示例 {examples} 个，不成立 {failing} 个；规则 {rules} 条，{unshown} 条尚缺正例或反例{names}。",
        $"{examples} worked examples, {failing} of them do not hold; {rules} rules, {unshown} not "
        + $"shown by examples both holding and not{names}.");

    public static LocalizedText NotLoaded(int errors, int warnings) => new(
        $"错误 {errors} 处，警告 {warnings} 处；政策没有载入。",
        $"{errors} errors, {warnings} warnings; the policy was not loaded.");

    public static LocalizedText NotCarried(string id, string clause, string quote) => new(
        $"条款 {id}（{clause}）没有规则、应办事项、时限、材料或程序体现，也没有写明为何无法体现：「{quote}」",
        $"statement {id} ({clause}) is carried by nothing and not excused: 「{quote}」");

    public static LocalizedText PossibleHouseholds(BigInteger households, string share) => new(
        $"涉及 {households:N0} 种可能的住户（{share}），例如：",
        $"{households:N0} possible households ({share}), for example:");

    public static LocalizedText ForExample => new("例如：", "for example ");

    public static LocalizedText Events => new("办理：", "events: ");

    public static LocalizedText CanBeAccepted(string subject) => new(
        $"核对无误后，可在 invariants.json 的 Accepted 中写明理由：\"Kind\": \"Undecided\", \"Subject\": \"{subject}\"",
        $"once looked at, it can be accepted with a reason under Accepted of invariants.json: \"Kind\": \"Undecided\", "
        + $"\"Subject\": \"{subject}\"");

    public static LocalizedText Accepted(LocalizedText because) => new($"已接受：{because.Chinese}", $"accepted: {because.English}");

    public static LocalizedText NotForAProgram => new("不由程序判定", "not for a program");

    public static LocalizedText ExampleFails(string id, LocalizedText note) => new(
        $"示例 {id} 不成立：{note.Chinese}",
        $"example {id} does not hold: {note.English}");

    public static LocalizedText FollowFromIt(int count) => new(
        $"示例没有预期这一步被拒；其后 {count} 处不同多由此而来（--format json 逐处列出）",
        $"The example does not expect that; {count} difference{(count == 1 ? "" : "s")} after it most likely follow from it (--format json "
        + "lists them)");

    public static LocalizedText ExpectedAndCame(string expected, string actual) => new(
        $"应为 {expected}，实为 {actual}",
        $"expected {expected}, came {actual}");

    public static LocalizedText NotKnown => new("尚未查明", "not known");

    public static LocalizedText Papers => new("材料", "papers");

    public static LocalizedText Deadlines => new("期限", "deadlines");

    public static LocalizedText Amounts => new("金额", "amounts");

    public static LocalizedText State => new("状态", "state");

    public static LocalizedText Refused => new("不予受理", "refused");

    public static LocalizedText Warnings => new("提示", "warnings");

    public static LocalizedText ToBeConfirmed => new("待确认或改正", "to be confirmed or corrected by an officer");

    public static LocalizedText SearchMetItsBound(long mostSteps) => new(
        FormattableString.Invariant($"查找限 {mostSteps:N0} 步，已用完：可能还缺别的示例。"),
        FormattableString.Invariant($"The search met its bound of {mostSteps:N0} steps: more examples may be missing."));

    public static LocalizedText HouseholdsProved(BigInteger households, LocalizedText found) => new(
        $"已就全部 {households:N0} 种可能的住户情形逐一核验：{found.Chinese}",
        $"Every one of {households:N0} possible households was looked at: {found.English}");

    public static LocalizedText ProcedureProved(int states, int transitions, LocalizedText found) => new(
        $"程序（{states} 个状态、{transitions} 条转移）已就任何住户、任何办理过程核验：{found.Chinese}",
        $"The procedure of {states} states and {transitions} transitions was looked at for every household and every history: "
        + found.English);

    public static LocalizedText RulesAreClean(int invariants) => new(
        $"{Hold(invariants).Chinese}无空缺、无冲突、无多余规则",
        $"{Hold(invariants).English}no gaps, no conflicts, no idle rules");

    public static LocalizedText ProcedureIsClean(int invariants) => new(
        $"{Hold(invariants).Chinese}各状态可到达、可办结，去向不重复",
        $"{Hold(invariants).English}every state reached and able to end, no two transitions at once");

    /// <summary>How many findings there are, how many questions stayed open, and how many of both were accepted.</summary>
    public static LocalizedText FoundByProof(int findings, int undecided, int accepted, LocalizedText clean) =>
        (findings, undecided, accepted) switch
        {
            (0, 0, 0) => new($"{clean.Chinese}。", $"{clean.English}."),
            (0, 0, _) => new(
                $"{clean.Chinese}；已接受的 {accepted} 处除外。",
                $"{clean.English}; but for {accepted} that {(accepted == 1 ? "is" : "are")} accepted."),
            (_, 0, _) => new($"发现 {findings} 处，已接受 {accepted} 处。", $"{findings} found, {accepted} accepted."),
            _ => new(
                $"发现 {findings} 处，另有 {undecided} 处未能判明，已接受 {accepted} 处。",
                $"{findings} found, {undecided} could not be decided, {accepted} accepted."),
        };

    private static LocalizedText Hold(int invariants) => invariants switch
    {
        0 => new("", ""),
        1 => new("1 条不变式均成立，", "the invariant holds, "),
        _ => new($"{invariants} 条不变式均成立，", $"all {invariants} invariants hold, "),
    };
}
