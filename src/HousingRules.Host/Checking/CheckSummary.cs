using HousingRules.Facts;
using HousingRules.Host.Words;
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
        var found = HostSentences.FoundByProof(
            proof.Findings.Count(f => f.Accepted is null && f.Kind != AnalysisKind.Undecided),
            proof.Findings.Count(f => f.Accepted is null && f.Kind == AnalysisKind.Undecided),
            proof.Findings.Count(f => f.Accepted is not null),
            HostSentences.RulesAreClean(proof.Invariants));
        return Say(HostSentences.HouseholdsProved(proof.Households, found));
    }

    private string Procedure(ProcedureReport procedure)
    {
        var found = HostSentences.FoundByProof(
            procedure.Findings.Count(f => f.Accepted is null && f.Kind != ProcedureFindingKind.Undecided),
            procedure.Findings.Count(f => f.Accepted is null && f.Kind == ProcedureFindingKind.Undecided),
            procedure.Findings.Count(f => f.Accepted is not null),
            HostSentences.ProcedureIsClean(procedure.Invariants));
        return Say(HostSentences.ProcedureProved(procedure.States, procedure.Transitions, found));
    }

    private string Statements()
    {
        var carried = check.Statements.Count(s => !s.Carriers.IsEmpty);
        var excused = check.Statements.Count(s => s.Carriers.IsEmpty && s.IsAccountedFor);
        var open = check.Statements.Length - carried - excused;
        return Say(HostSentences.Statements(check.Statements.Length, carried, excused, open));
    }

    private string Examples()
    {
        var unshown = check.Rules.Where(r => !r.IsShown).Select(r => $"“{r.Rule.FullName}”").ToArray();
        var failing = check.Examples.Count(e => !e.Holds);
        var named = unshown.Length == 0
            ? ""
            : Say(HostSentences.SuggestOffers(unshown));
        return Say(
            HostSentences.ExamplesAndRules(check.Examples.Length, failing, check.Rules.Length, unshown.Length, named));
    }

    private string Say(LocalizedText words) => words[language];
}
