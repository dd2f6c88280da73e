using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Host.Examples;
using HousingRules.Host.Terminal;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>A check in words: what is wrong first, then what was proved.</summary>
internal sealed class CheckText(TextWriter writer, Language language)
{
    public void Write(ImmutableArray<Finding> findings, ImmutableArray<PolicyCheck> checks, bool allStatements)
    {
        foreach (var line in FindingLines.Of(findings, language))
            Line(line);
        foreach (var check in checks)
            Write(check, allStatements);
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (checks.IsEmpty)
            Line(
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
        new ExampleText(writer, language, check.Policy).Write(check.Examples);
        foreach (var open in check.Statements.Where(s => !s.IsAccountedFor))
            Line(
                Say(
                    $"条款 {open.Statement.Id}（{open.Statement.Clause}）没有规则、应办事项、时限、材料或程序体现，也没有写明为何无法体现：「{open.Statement.Quote}」",
                    $"statement {open.Statement.Id} ({open.Statement.Clause}) is carried by nothing and not excused: "
                    + $"「{open.Statement.Quote}」"));
        if (allStatements)
            WriteStatements(check);
        foreach (var line in new CheckSummary(check, language).Lines)
            Line(line);
    }

    private void Write(AnalysisFinding finding)
    {
        Line(finding.Finding.ToString(language));
        if (!finding.Households.IsZero)
            Line(
                Say(
                    $"涉及 {finding.Households:N0} 种可能的住户（{Figures.Percent(finding.Share)}），例如：",
                    $"{finding.Households:N0} possible households ({Figures.Percent(finding.Share)}), for example:"),
                2);
        foreach (var example in finding.Examples)
            Line(HouseholdWords.Of(example, language), 2);
        if (finding.Kind == AnalysisKind.Undecided)
            WriteAcceptable(finding.Subject, finding.Accepted);
        WriteAccepted(finding.Accepted);
    }

    private void Write(ProcedureFinding finding)
    {
        Line(finding.Finding.ToString(language));
        if (finding.Example is { } example)
        {
            Line(Say("例如：", "for example ") + HouseholdWords.Of(example.Household, language), 2);
            if (example.Events.Any())
                Line(Say("办理：", "events: ") + HistoryWords.Of(example, language), 2);
        }

        if (finding.Kind == ProcedureFindingKind.Undecided)
            WriteAcceptable(finding.Subject, finding.Accepted);
        WriteAccepted(finding.Accepted);
    }

    private void WriteAcceptable(string subject, LocalizedText? accepted)
    {
        if (accepted is null)
            Line(Say(
                $"核对无误后，可在 invariants.json 的 Accepted 中写明理由：\"Kind\": \"Undecided\", \"Subject\": \"{subject}\"",
                $"once looked at, it can be accepted with a reason under Accepted of invariants.json: \"Kind\": \"Undecided\", "
                + $"\"Subject\": \"{subject}\""), 2);
    }

    private void WriteAccepted(LocalizedText? because)
    {
        if (because is not null)
            Line(Say($"已接受：{because.Chinese}", $"accepted: {because.English}"), 2);
    }

    private void WriteStatements(PolicyCheck check)
    {
        writer.WriteLine();
        foreach (var statement in check.Statements)
        {
            Line($"{statement.Statement.Id} {statement.Statement.Clause}「{statement.Statement.Quote}」");
            foreach (var carrier in statement.Carriers)
                Line($"{carrier.Kind[language]}: {carrier.Name[language]}", 2);
            if (statement.Statement.NotComputable is { } reason)
                Line($"{Say("不由程序判定", "not for a program")}: {reason}", 2);
        }

        writer.WriteLine();
    }

    private void Line(string text, int indentation = 0) => WrappedLines.Write(writer, indentation, text);

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
