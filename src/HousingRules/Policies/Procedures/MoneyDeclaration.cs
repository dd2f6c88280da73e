using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The subsidy that an agreement may carry, and the payments against it.</summary>
/// <param name="AgreedBy">Name of the event that agrees it.</param>
/// <param name="Agreed">The amount agreed, in yuan.</param>
/// <param name="PaidBy">Name of the event that pays.</param>
/// <param name="Paid">The amount paid, in yuan.</param>
/// <param name="Route">The one-of that names the route.</param>
/// <param name="Share">The one-of that names the share of a payment; null when every payment is the whole.</param>
/// <param name="InFull">The option of it that stands for the whole: with it, or when the subsidy is reached, everything is paid.</param>
/// <param name="Exceeded">What is said when the payments would exceed the subsidy, or a new agreement would fall below what is
/// paid.</param>
/// <param name="Due">What the policy says is due; null when nothing is held against it.</param>
/// <param name="Stages">The stages in which it is paid; null when it is not paid in declared stages.</param>
internal sealed record MoneyDeclaration(
    string AgreedBy,
    FactDeclaration Agreed,
    string PaidBy,
    FactDeclaration Paid,
    FactDeclaration Route,
    FactDeclaration? Share,
    OptionIndex? InFull,
    RefusalWords Exceeded,
    DueDeclaration? Due,
    StagesDeclaration? Stages)
{
    /// <summary>Whether a payment may be a part of the whole.</summary>
    public bool IsPaidInParts => Share is not null || Stages is not null;
}

/// <summary>What a household is due: the sum of what some outcomes pay.</summary>
/// <param name="Outcomes">The outcomes; each carries an amount of yuan.</param>
/// <param name="Exceeded">What is said when more is agreed or paid than is due.</param>
/// <param name="Refuses">Whether that is refused; otherwise it is only told.</param>
internal sealed record DueDeclaration(ImmutableArray<Outcome> Outcomes, RefusalWords Exceeded, bool Refuses);

/// <summary>The stages in which a subsidy is paid, each up to its share; the last one pays what is left.</summary>
/// <param name="Stage">The one-of that names the stage of a payment.</param>
/// <param name="Digits">To how many digits after the point a share of the subsidy is rounded, half up.</param>
/// <param name="Shares">The stages, in their order.</param>
/// <param name="Exceeded">What is said when a payment would exceed what its stage may pay.</param>
internal sealed record StagesDeclaration(
    FactDeclaration Stage,
    int Digits,
    ImmutableArray<StageShare> Shares,
    RefusalWords Exceeded);

/// <summary>A stage and its share.</summary>
/// <param name="Option">The option of the one-of that stands for it.</param>
/// <param name="Percent">Name of the parameter that says which share of the subsidy it pays, in percent; null for the last one.</param>
internal sealed record StageShare(OptionIndex Option, TextNode? Percent);
