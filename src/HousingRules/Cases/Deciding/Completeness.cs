using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>The first step of a decision: whether an event says, on a day that can be, all that must be said of it.</summary>
internal sealed class Completeness(CompiledProcedure procedure)
{
    private StandingRefusals Words => procedure.Declaration.Refusals;

    /// <summary>Adds what is wrong with it.</summary>
    /// <exception cref="ArgumentException">The event is of no kind that the procedure knows, or of another procedure.</exception>
    public void Check(CaseFold fold, CaseEvent happened, List<Refusal> refusals)
    {
        refusals.AddRange(happened.Problems);
        if (happened.Kind is not { } kind)
        {
            if (refusals.Count == 0)
                throw new ArgumentException($"{happened} is of no kind that the procedure knows.", nameof(happened));
            return;
        }

        if (!ReferenceEquals(procedure[kind.Index], kind))
            throw new ArgumentException(
                $"{happened} was made by another procedure than the case's, of {fold.Decided.Determination.Policy}.",
                nameof(happened));
        var state = fold.State.State.Label;
        if (happened.Problems.IsEmpty && happened.Date > Limits.LastDay)
            refusals.Add(Refusal.Of(Words.InvalidEvidence, new("date", CaseSentences.Day, null, state, kind.Label)));
        if (happened.Problems.IsEmpty && happened.Date < fold.LastDay)
            refusals.Add(Refusal.Of(Words.OutOfOrder, new(null, null, fold.LastDay, state, kind.Label)));
        foreach (var piece in kind.Evidence)
        {
            if (MustBeSaid(piece) && !IsGiven(happened, piece.Fact) && !IsInvalid(happened, piece))
                refusals.Add(Refusal.Of(Words.MissingEvidence, new(piece.Key, piece.Fact.Label, null, state, kind.Label)));
        }
    }

    private bool MustBeSaid(EvidenceKind piece) =>
        piece.IsRequired && (piece.Fact.FirstIndex < procedure.HouseholdWidth || piece.Fact.OmittedCode is null);

    // What was said and could not be read is told already: it is wrong, and not missing.
    private bool IsInvalid(CaseEvent happened, EvidenceKind piece) =>
        !happened.Problems.IsEmpty && happened.Problems.Any(p => p.Code == $"{Words.InvalidEvidence.Code}:{piece.Key}");

    private static bool IsGiven(CaseEvent happened, FactDeclaration fact)
    {
        foreach (var value in happened.Evidence)
        {
            if (value.Fact == fact)
                return !value.IsUnknown;
        }

        return false;
    }
}
