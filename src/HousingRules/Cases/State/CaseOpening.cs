using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A case before anything has happened in it.</summary>
/// <param name="Household">Which household it is.</param>
/// <param name="OpenedOn">The day.</param>
/// <param name="Catalog">The policy's facts.</param>
/// <param name="Codes">The household's codes; never changed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Decided">What the policy decides of the household.</param>
/// <param name="Matched">For each check of a route, the outcome that is decided; null where none is.</param>
/// <param name="Items">The problems that are found.</param>
/// <param name="Account">What is due.</param>
/// <param name="Events">How many kinds of events there are.</param>
/// <param name="Parts">How many parts the deadlines have.</param>
/// <param name="Limits">How many time limits there are.</param>
internal sealed record CaseOpening(
    HouseholdIdentity Household,
    DateOnly OpenedOn,
    FactCatalog Catalog,
    long[] Codes,
    MachineState State,
    CaseDecided Decided,
    Numbered<RouteIndex, Outcome?> Matched,
    ImmutableArray<ProblemItem> Items,
    Account Account,
    int Events,
    int Parts,
    int Limits)
{
    /// <summary>Opens a case.</summary>
    public static CaseOpening Of(
        CompiledProcedure procedure,
        CaseOutcomes outcomes,
        HouseholdIdentity household,
        FactSheet facts,
        DateOnly openedOn)
    {
        long[] codes = [.. facts.Codes];
        // Whatever day the facts were read for, the case is looked at on its own.
        if (facts.Catalog.Today is { } today)
            Cases.Codes.Write(codes, FactValue.Of(today, openedOn));
        var decided = outcomes.Of(codes);
        return new(
            household,
            openedOn,
            facts.Catalog,
            codes,
            procedure.States.Initial,
            decided,
            decided.Routes,
            [
                .. procedure.Problems.Where(p => decided[p.Outcome] == true)
                    .Select((p, i) => new ProblemItem(i + 1, p.Declaration.Outcome, openedOn, p.Due?.Due, [])),
            ],
            default(Account).Owing(decided.Due),
            procedure.Events.Length,
            procedure.Deadlines.Sum(d => d.Parts.Length),
            procedure.TimeLimits.Length);
    }
}
