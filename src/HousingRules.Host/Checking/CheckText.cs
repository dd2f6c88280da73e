using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Host.Examples;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
            Line(Say(HostSentences.NotLoaded(errors, findings.Length - errors)));
    }

    private void Write(PolicyCheck check, bool allStatements)
    {
        foreach (var finding in check.Proof.Findings)
            Write(finding);
        foreach (var finding in check.Procedure?.Findings ?? [])
            Write(finding);
        new ExampleText(writer, language, check.Policy).Write(check.Examples);
        foreach (var open in check.Statements.Where(s => !s.IsAccountedFor))
            Line(Say(HostSentences.NotCarried(open.Statement.Id, open.Statement.Clause, open.Statement.Quote)));
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
                Say(HostSentences.PossibleHouseholds(finding.Households, Figures.Percent(finding.Share))),
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
            Line(Say(HostSentences.ForExample) + HouseholdWords.Of(example.Household, language), 2);
            if (example.Events.Any())
                Line(Say(HostSentences.Events) + HistoryWords.Of(example, language), 2);
        }

        if (finding.Kind == ProcedureFindingKind.Undecided)
            WriteAcceptable(finding.Subject, finding.Accepted);
        WriteAccepted(finding.Accepted);
    }

    private void WriteAcceptable(string subject, LocalizedText? accepted)
    {
        if (accepted is null)
            Line(Say(HostSentences.CanBeAccepted(subject)), 2);
    }

    private void WriteAccepted(LocalizedText? because)
    {
        if (because is not null)
            Line(Say(HostSentences.Accepted(because)), 2);
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
                Line($"{Say(HostSentences.NotForAProgram)}: {reason}", 2);
        }

        writer.WriteLine();
    }

    private void Line(string text, int indentation = 0) => WrappedLines.Write(writer, indentation, text);

    private string Say(LocalizedText words) => words[language];
}
