using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>What one case has in the ledgers as of their day. A county has a hundred thousand of them: nothing of the household is in
/// it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Place">Where it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsLateFromTheStart">Whether some milestone could not have been met in time from the day on which it was opened.</param>
/// <param name="Items">Its items.</param>
/// <param name="Routes">What is due, agreed and paid, by route.</param>
/// <param name="Deadlines">The milestones that are for it.</param>
/// <param name="Marks">The marks that hold for it.</param>
internal sealed record BookCase(
    string Id,
    Locality Place,
    LedgerHeading State,
    bool IsLateFromTheStart,
    ImmutableArray<BookItem> Items,
    ImmutableArray<RouteTotal> Routes,
    ImmutableArray<BookDeadline> Deadlines,
    ImmutableArray<LedgerHeading> Marks);

/// <summary>An item of a case.</summary>
/// <param name="Problem">Of which problem.</param>
/// <param name="Awaits">The level that closes it next; null when it is not open, or every level has closed it.</param>
/// <param name="Status">How far it is.</param>
/// <param name="DaysLate">By how many days it is, or was closed, after its last day.</param>
/// <param name="IsReopened">Whether it takes closed ones up again.</param>
internal readonly record struct BookItem(LedgerHeading Problem, LedgerHeading? Awaits, ItemStatus Status, int DaysLate, bool IsReopened)
{
    public bool IsOpen => Status is ItemStatus.Open or ItemStatus.ClosePending;

    public bool IsLate => DaysLate > 0;

    public static BookItem Of(LedgerItem item, DateOnly day) => new(
        item.Heading,
        item.Awaiting.FirstOrDefault(),
        item.Item.Status,
        item.DaysLate(day),
        !item.Item.Links.IsEmpty);
}

/// <summary>A milestone of a case.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="DaysLate">By how many days it is, or was met, after its last day.</param>
internal readonly record struct BookDeadline(Milestone Milestone, bool IsMet, int DaysLate)
{
    public bool IsLate => DaysLate > 0;
}
