using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>What a check has proved, what it found and what it could not decide, in a few lines.</summary>
internal sealed class CheckSummary(PolicyCheck check, Language language)
{
    public IEnumerable<string> Lines
    {
        get
        {
            yield return $"{check.Policy.Name} {check.Policy.Digest}";
            yield return Proof();
            if (check.Procedure is { } procedure)
                yield return Procedure(procedure);
            yield return Statements();
            yield return Examples();
        }
    }

    private string Proof()
    {
        var proof = check.Proof;
        var found = new Found(
            proof.Findings.Count(f => f.Accepted is null && f.Kind != AnalysisKind.Undecided),
            proof.Findings.Count(f => f.Accepted is null && f.Kind == AnalysisKind.Undecided),
            proof.Findings.Count(f => f.Accepted is not null));
        return Say(
            $"已就全部 {proof.Households:N0} 种可能的住户情形逐一核验：{found.Chinese($"{Hold(proof.Invariants)}无空缺、无冲突、无多余规则")}",
            $"Every one of {proof.Households:N0} possible households was looked at: "
            + found.English($"{HoldEnglish(proof.Invariants)}no gaps, no conflicts, no idle rules"));
    }

    private string Procedure(ProcedureReport procedure)
    {
        var found = new Found(
            procedure.Findings.Count(f => f.Accepted is null && f.Kind != ProcedureFindingKind.Undecided),
            procedure.Findings.Count(f => f.Accepted is null && f.Kind == ProcedureFindingKind.Undecided),
            procedure.Findings.Count(f => f.Accepted is not null));
        return Say(
            $"程序（{procedure.States} 个状态、{procedure.Transitions} 条转移）已就任何住户、任何办理过程核验："
            + found.Chinese($"{Hold(procedure.Invariants)}各状态可到达、可办结，去向不重复"),
            $"The procedure of {procedure.States} states and {procedure.Transitions} transitions was looked at for every household and "
            + "every history: "
            + found.English($"{HoldEnglish(procedure.Invariants)}every state reached and able to end, no two transitions at once"));
    }

    private string Statements()
    {
        var carried = check.Statements.Count(s => !s.Carriers.IsEmpty);
        var excused = check.Statements.Count(s => s.Carriers.IsEmpty && s.IsAccountedFor);
        var open = check.Statements.Length - carried - excused;
        return Say(
            $"原文 {check.Statements.Length} 条：已体现 {carried} 条，不由程序判定 {excused} 条，未交代 {open} 条（--statements 逐条列出）。",
            $"{check.Statements.Length} statements of the text: {carried} carried, {excused} not for a program, {open} unaccounted for "
            + "(--statements lists them).");
    }

    private string Examples()
    {
        var unshown = check.Rules.Where(r => !r.IsShown).Select(r => $"“{r.Rule.FullName}”").ToArray();
        var failing = check.Examples.Count(e => !e.Holds);
        var named = unshown.Length == 0
            ? ""
            : Say($"（{string.Join("、", unshown)}；--suggest 给出建议）", $" ({string.Join(", ", unshown)}; --suggest offers some)");
        return Say(
            $"示例 {check.Examples.Length} 个，不成立 {failing} 个；规则 {check.Rules.Length} 条，{unshown.Length} 条尚缺正例或反例{named}。",
            $"{check.Examples.Length} worked examples, {failing} of them do not hold; {check.Rules.Length} rules, {unshown.Length} not "
            + $"shown by examples both holding and not{named}.");
    }

    private static string Hold(int invariants) => invariants == 0 ? "" : $"{invariants} 条不变式均成立，";

    private static string HoldEnglish(int invariants) => invariants switch
    {
        0 => "",
        1 => "the invariant holds, ",
        _ => $"all {invariants} invariants hold, ",
    };

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;

    /// <summary>How many findings there are, how many questions stayed open, and how many of both were accepted.</summary>
    private sealed record Found(int Findings, int Undecided, int Accepted)
    {
        public string Chinese(string clean) => this switch
        {
            { Findings: 0, Undecided: 0, Accepted: 0 } => $"{clean}。",
            { Findings: 0, Undecided: 0 } => $"{clean}；已接受的 {Accepted} 处除外。",
            { Undecided: 0 } => $"发现 {Findings} 处，已接受 {Accepted} 处。",
            _ => $"发现 {Findings} 处，另有 {Undecided} 处未能判明，已接受 {Accepted} 处。",
        };

        public string English(string clean) => this switch
        {
            { Findings: 0, Undecided: 0, Accepted: 0 } => $"{clean}.",
            { Findings: 0, Undecided: 0 } => $"{clean}; but for {Accepted} that {(Accepted == 1 ? "is" : "are")} accepted.",
            { Undecided: 0 } => $"{Findings} found, {Accepted} accepted.",
            _ => $"{Findings} found, {Undecided} could not be decided, {Accepted} accepted.",
        };
    }
}
