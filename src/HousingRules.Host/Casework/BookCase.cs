using System.Collections.Immutable;
using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>What one case has in the ledgers as of their day. A county has a hundred thousand of them: nothing of the household is in it,
/// and cases that have the same share it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Has">What it has.</param>
internal sealed record BookCase(string Id, Locality Place, CaseFigures Has)
{
    /// <summary>Where it stands.</summary>
    public LedgerHeading State => Has.State;

    /// <summary>Whether some milestone could not have been met in time from the day on which it was opened.</summary>
    public bool IsLateFromTheStart => Has.IsLateFromTheStart;

    /// <summary>Its items.</summary>
    public ImmutableArray<BookItem> Items => Has.Items;

    /// <summary>What is due, agreed and paid, by route.</summary>
    public ImmutableArray<RouteTotal> Routes => Has.Routes;

    /// <summary>The milestones that are for it.</summary>
    public ImmutableArray<BookDeadline> Deadlines => Has.Deadlines;

    /// <summary>The marks that hold for it.</summary>
    public ImmutableArray<LedgerHeading> Marks => Has.Marks;
}
