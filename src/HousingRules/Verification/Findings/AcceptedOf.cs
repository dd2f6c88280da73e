using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which acceptances are of the rules and which of the procedure. They stand in one list: a kind or a subject says which it
/// is.</summary>
internal static class AcceptedOf
{
    /// <summary>The subject of what is said of the procedure as a whole.</summary>
    public const string WholeProcedure = "procedure";

    private static readonly string[] OfProcedureOnly =
        [.. Enum.GetNames<ProcedureFindingKind>().Except(Enum.GetNames<AnalysisKind>(), StringComparer.Ordinal)];

    /// <summary>Those that can only be of the rules.</summary>
    public static IEnumerable<Acceptance> Rules(ImmutableArray<Acceptance> accepted, ProcedureDeclaration? procedure) =>
        accepted.Where(a => procedure is null || (!OfProcedureOnly.Contains(a.Kind, StringComparer.Ordinal) && !Names(procedure, a)));

    /// <summary>Those that can only be of the procedure.</summary>
    public static IEnumerable<Acceptance> Procedure(PolicyDocument document, ProcedureDeclaration procedure) =>
        document.Accepted.Where(
            a => OfProcedureOnly.Contains(a.Kind, StringComparer.Ordinal)
                || (Enum.IsDefined(typeof(ProcedureFindingKind), a.Kind) && Names(procedure, a) && !IsOfRules(document, a)));

    private static bool Names(ProcedureDeclaration procedure, Acceptance accepted) =>
        accepted.Subject == WholeProcedure
        || procedure.States.Any(s => s.Name == accepted.Subject)
        || procedure.Events.Any(e => e.Name == accepted.Subject)
        || procedure.Invariants.Any(i => i.Name == accepted.Subject);

    private static bool IsOfRules(PolicyDocument document, Acceptance accepted) =>
        document.Invariants.Any(i => i.Name == accepted.Subject) || document.RuleSets.Any(s => s.Name == accepted.Subject);
}
