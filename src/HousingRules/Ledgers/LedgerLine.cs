using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Ledgers;

/// <summary>A place in a ledger.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class LedgerLine
{
    internal LedgerLine(
        Locality locality,
        LedgerCounts counts,
        ImmutableArray<ProblemLine> problems,
        ImmutableArray<LedgerFigure> awaited,
        ImmutableArray<RouteTotal> routes)
    {
        Locality = locality;
        Counts = counts;
        Problems = problems;
        Awaited = awaited;
        Routes = routes;
    }

    /// <summary>The place.</summary>
    public Locality Locality { get; }

    /// <summary>Its items.</summary>
    public LedgerCounts Counts { get; }

    /// <summary>Its items by problem, in the policy's order; only problems that were found.</summary>
    public ImmutableArray<ProblemLine> Problems { get; }

    /// <summary>For each level, how many open items it is the next to close; only levels that are awaited.</summary>
    public ImmutableArray<LedgerFigure> Awaited { get; }

    /// <summary>What is due, agreed and paid, by route; only routes by which something is.</summary>
    public ImmutableArray<RouteTotal> Routes { get; }
}

/// <summary>The items of one problem.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Counts">Its items.</param>
public readonly record struct ProblemLine(LedgerHeading Problem, LedgerCounts Counts);

/// <summary>How many there are of something.</summary>
/// <param name="Heading">Of what.</param>
/// <param name="Count">How many.</param>
public readonly record struct LedgerFigure(LedgerHeading Heading, int Count);

