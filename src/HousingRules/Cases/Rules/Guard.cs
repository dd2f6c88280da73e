using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A guard and where it looks.</summary>
/// <param name="Declaration">As it is written.</param>
/// <param name="When">Where it is asked; null for always.</param>
/// <param name="Parts">What it asks.</param>
/// <param name="Places">Where on the case's sheet it looks, so that what is unknown can be named and a period that has not run can be
/// found.</param>
/// <param name="Route">What a guard of routes compares; null for any other.</param>
internal sealed record Guard(
    GuardDeclaration Declaration,
    Condition? When,
    ImmutableArray<GuardPart> Parts,
    ImmutableArray<SheetIndex> Places,
    RouteCheck? Route);

/// <summary>One thing a guard asks.</summary>
internal sealed record GuardPart(Condition Holds, string? Detail, LocalizedText? Label);

/// <summary>The check that a piece of evidence is left out.</summary>
/// <param name="Evidence">The place of the evidence.</param>
/// <param name="Place">Where the sheet says whether it is.</param>
internal readonly record struct AbsenceCheck(SheetIndex Evidence, SheetIndex Place);

/// <summary>The check that a one-of names the outcome that was last decided in the case.</summary>
/// <param name="Index">Its number among the procedure's checks of this kind.</param>
/// <param name="Evidence">The place of the one-of.</param>
/// <param name="Place">Where the sheet says whether they match.</param>
/// <param name="Declaration">The one-of.</param>
/// <param name="Outcomes">For each option of it, the outcome it stands for; null where it stands for none.</param>
/// <param name="Sets">The rule sets that decide the outcomes, by index.</param>
internal sealed record RouteCheck(
    RouteIndex Index,
    SheetIndex Evidence,
    SheetIndex Place,
    FactDeclaration Declaration,
    ImmutableArray<Outcome?> Outcomes,
    ImmutableArray<RuleSetIndex> Sets);
