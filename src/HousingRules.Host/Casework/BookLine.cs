using System.Collections.Immutable;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>The figures of a place.</summary>
internal sealed record BookLine
{
    /// <summary>Its items.</summary>
    public required LedgerCounts Counts { get; init; }

    /// <summary>Its items by problem, in the policy's order; only problems that were found.</summary>
    public required ImmutableArray<ProblemLine> Problems { get; init; }

    /// <summary>For each level, how many open items it is the next to close; only levels that are awaited.</summary>
    public required ImmutableArray<LedgerFigure> Awaited { get; init; }

    /// <summary>What is due, agreed and paid, by route; only routes by which something is.</summary>
    public required ImmutableArray<RouteTotal> Routes { get; init; }

    /// <summary>How many cases were opened.</summary>
    public required int Cases { get; init; }

    /// <summary>Those for which some milestone could not have been met in time from the day on which they were opened.</summary>
    public required int StructurallyLate { get; init; }

    /// <summary>How many stand in each state, in the procedure's order.</summary>
    public required ImmutableArray<LedgerFigure> States { get; init; }

    /// <summary>For how many each mark holds, in the procedure's order.</summary>
    public required ImmutableArray<LedgerFigure> Marks { get; init; }

    /// <summary>The milestones that are for some of them, by their last day.</summary>
    public required ImmutableArray<MilestoneLine> Milestones { get; init; }
}
