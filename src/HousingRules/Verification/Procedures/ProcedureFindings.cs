using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What a proof of a procedure finds, and what it could not find out.</summary>
internal sealed class ProcedureFindings(PolicyDocument document, StepBound steps)
{
    private readonly List<ProcedureFinding> _findings = [];

    /// <summary>The findings in the order of the file, and of acceptances that nothing needs.</summary>
    public ImmutableArray<ProcedureFinding> Sorted(ProcedureDeclaration procedure)
    {
        // Where not everything was asked, what is accepted may be there all the same.
        if (!steps.IsMet)
            Acceptances(procedure);
        return
        [
            .. _findings.OrderBy(f => f.Finding.File, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Line)
                .ThenBy(f => f.Finding.Column),
        ];
    }

    /// <summary>Notes something that is wrong.</summary>
    public void Add(ProcedureFindingKind kind, string subject, FilePosition place, LocalizedText message, CaseHistory? example) =>
        Add(kind, Severity.Error, subject, place, message, example);

    /// <summary>Notes something that the model of all cases does not exclude: with a case that shows it, or as undecided.</summary>
    public void Show(ProcedureFindingKind kind, string subject, FilePosition place, LocalizedText message, FoundCase found)
    {
        if (found.Example is { } example)
            Add(kind, subject, place, message, example);
        else
            Undecided(subject, place, VerificationSentences.NotExcluded(found.Tried, message));
    }

    /// <summary>Asks something of which it may be that the bound is met before there is an answer: then that is noted.</summary>
    public void Ask(string subject, FilePosition place, LocalizedText question, Action ask)
    {
        try
        {
            ask();
        }
        catch (BoundMetException)
        {
            Undecided(subject, place, VerificationSentences.NotDecided(steps, question));
        }
    }

    private void Undecided(string subject, FilePosition place, LocalizedText message) =>
        Add(ProcedureFindingKind.Undecided, Severity.Warning, subject, place, message, null);

    private void Acceptances(ProcedureDeclaration procedure)
    {
        foreach (var accepted in AcceptedOf.Procedure(document, procedure))
        {
            if (!_findings.Exists(f => f.Kind.ToString() == accepted.Kind && f.Subject == accepted.Subject))
                Add(
                    ProcedureFindingKind.AcceptanceNotNeeded,
                    Severity.Warning,
                    accepted.Subject,
                    accepted.Position,
                    accepted.NotNeeded,
                    null);
        }
    }

    private void Add(
        ProcedureFindingKind kind,
        Severity severity,
        string subject,
        FilePosition place,
        LocalizedText message,
        CaseHistory? example)
    {
        // Where two transitions are open the machine cannot decide: no reason makes that right.
        var accepted = kind == ProcedureFindingKind.TransitionsOverlap ? null : Acceptance.Of(document.Accepted, kind.ToString(), subject);
        _findings.Add(new(kind, subject, Acceptance.Found(accepted, severity, place, message), example, accepted?.Because));
    }
}

/// <summary>A case that shows something, if one was found, and how many events were tried for it.</summary>
internal readonly record struct FoundCase(CaseHistory? Example, int Tried);
