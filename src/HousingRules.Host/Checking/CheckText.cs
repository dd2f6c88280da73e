using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>A check in words: what is wrong first, then what was proved.</summary>
internal sealed class CheckText(TextWriter writer, Language language)
{
    public void Write(ImmutableArray<Finding> findings, ImmutableArray<PolicyCheck> checks, bool allStatements)
    {
        foreach (var finding in findings)
            writer.WriteLine(finding.ToString(language));
        foreach (var check in checks)
            Write(check, allStatements);
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (checks.IsEmpty)
            writer.WriteLine(
                Say(
                    $"错误 {errors} 处，警告 {findings.Length - errors} 处；政策没有载入。",
                    $"{errors} errors, {findings.Length - errors} warnings; the policy was not loaded."));
    }

    private void Write(PolicyCheck check, bool allStatements)
    {
        foreach (var finding in check.Proof.Findings)
            Write(finding);
        foreach (var finding in check.Procedure?.Findings ?? [])
            Write(finding);
        foreach (var example in check.Examples.Where(e => !e.Holds))
            Write(example);
        foreach (var open in check.Statements.Where(s => !s.IsAccountedFor))
            writer.WriteLine(
                Say(
                    $"条款 {open.Statement.Id}（{open.Statement.Clause}）没有规则、任务、时限、材料或程序体现，也没有写明为何无法体现：「{open.Statement.Quote}」",
                    $"statement {open.Statement.Id} ({open.Statement.Clause}) is carried by nothing and not excused: "
                    + $"「{open.Statement.Quote}」"));
        if (allStatements)
            WriteStatements(check);
        Summarise(check);
    }

    private void Write(AnalysisFinding finding)
    {
        writer.WriteLine(finding.Finding.ToString(language));
        if (!finding.Households.IsZero)
            writer.WriteLine(
                Say(
                    $"  涉及 {finding.Households:N0} 种可能的住户（{ResultWords.Percent(finding.Share)}），例如：",
                    $"  {finding.Households:N0} possible households ({ResultWords.Percent(finding.Share)}), for example:"));
        foreach (var example in finding.Examples)
            writer.WriteLine($"  {example.ToJson("example")}");
        if (finding.Kind == AnalysisKind.Undecided)
            WriteAcceptable(finding.Subject, finding.Accepted);
        WriteAccepted(finding.Accepted);
    }

    private void Write(ProcedureFinding finding)
    {
        writer.WriteLine(finding.Finding.ToString(language));
        if (finding.Example is { } example)
            writer.WriteLine($"  {Say("例如", "for example")}: {example.ToJson("example")}");
        if (finding.Kind == ProcedureFindingKind.Undecided)
            WriteAcceptable(finding.Subject, finding.Accepted);
        WriteAccepted(finding.Accepted);
    }

    private void WriteAcceptable(string subject, LocalizedText? accepted)
    {
        if (accepted is null)
            writer.WriteLine(Say(
                $"  核对无误后，可在 invariants.json 的 Accepted 中写明理由：\"Kind\": \"Undecided\", \"Subject\": \"{subject}\"",
                $"  once looked at, it can be accepted with a reason under Accepted of invariants.json: \"Kind\": \"Undecided\", "
                + $"\"Subject\": \"{subject}\""));
    }

    private void WriteAccepted(LocalizedText? because)
    {
        if (because is not null)
            writer.WriteLine(Say($"  已接受：{because.Chinese}", $"  accepted: {because.English}"));
    }

    private void Write(ExampleResult example)
    {
        writer.WriteLine(
            $"{example.File}:{example.Line}: "
            + $"{Say($"示例 {example.Id} 不成立：{example.Note}", $"example {example.Id} does not hold: {example.Note}")}");
        foreach (var (subject, expected, actual) in example.Differences)
            writer.WriteLine($"  {subject}: {Say($"应为 [{expected}]，实为 [{actual}]", $"expected [{expected}], came [{actual}]")}");
    }

    private void WriteStatements(PolicyCheck check)
    {
        writer.WriteLine();
        foreach (var statement in check.Statements)
        {
            writer.WriteLine($"{statement.Statement.Id} {statement.Statement.Clause}「{statement.Statement.Quote}」");
            foreach (var carrier in statement.Carriers)
                writer.WriteLine($"  {carrier.Kind[language]}: {carrier.Name[language]}");
            if (statement.Statement.NotComputable is { } reason)
                writer.WriteLine($"  {Say("不由程序判定", "not for a program")}: {reason}");
        }

        writer.WriteLine();
    }

    private void Summarise(PolicyCheck check)
    {
        var carried = check.Statements.Count(s => !s.Carriers.IsEmpty);
        var excused = check.Statements.Count(s => s.Carriers.IsEmpty && s.IsAccountedFor);
        var unshown = check.Rules.Where(r => !r.IsShown).Select(r => $"“{r.Rule.FullName}”").ToArray();
        var found = check.Proof.Findings.Count(f => f.Accepted is null);
        writer.WriteLine($"{check.Policy.Name} {check.Policy.Digest}");
        writer.WriteLine(Say(
            $"已对全部 {check.Proof.Households:N0} 种可能的住户证明：{check.Proof.Invariants} 条不变式、空缺、冲突和无用的规则；发现 {found} 处，已接受 "
            + $"{check.Proof.Findings.Length - found} 处。",
            $"Proved for all {check.Proof.Households:N0} possible households: {check.Proof.Invariants} invariants, gaps, conflicts, idle "
            + $"rules; {found} found, {check.Proof.Findings.Length - found} accepted."));
        if (check.Procedure is { } procedure)
        {
            var faults = procedure.Findings.Count(f => f.Accepted is null);
            var accepted = procedure.Findings.Length - faults;
            writer.WriteLine(Say(
                $"程序（{procedure.States} 个状态、{procedure.Transitions} 条转移）已对任何住户、任何经过证明：{procedure.Invariants} 条不变式，各状态可达、可终结，转移互斥；发现 "
                + $"{faults} 处，已接受 {accepted} 处。",
                $"Procedure of {procedure.States} states and {procedure.Transitions} transitions proved for every household and every "
                + $"history: {procedure.Invariants} invariants, every state reached and able to end, no two transitions at once; "
                    + $"{faults} found, {accepted} accepted."));
        }

        writer.WriteLine(Say(
            $"原文 {check.Statements.Length} 条：已体现 {carried} 条，不由程序判定 {excused} 条，未交代 {check.Statements.Length - carried - excused} "
            + $"条（--statements 逐条列出）。",
            $"{check.Statements.Length} statements of the text: {carried} carried, {excused} not for a program, "
            + $"{check.Statements.Length - carried - excused} unaccounted for (--statements lists them)."));
        writer.WriteLine(Say(
            $"示例 {check.Examples.Length} 个，不成立 {check.Examples.Count(e => !e.Holds)} 个；规则 {check.Rules.Length} 条，{unshown.Length} "
            + $"条缺少成立或不成立的示例{(unshown.Length == 0 ? "" : $"（{string.Join("、", unshown)}；--suggest 给出建议）")}。",
            $"{check.Examples.Length} worked examples, {check.Examples.Count(e => !e.Holds)} of them do not hold; {check.Rules.Length} "
            + $"rules, {unshown.Length} not shown by examples both holding and "
                + $"not{(unshown.Length == 0 ? "" : $" ({string.Join(", ", unshown)}; --suggest offers some)")}."));
    }

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
