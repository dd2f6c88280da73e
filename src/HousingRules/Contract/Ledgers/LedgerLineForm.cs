using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Ledgers;

namespace HousingRules.Contract;

/// <summary>A place in a ledger as the contract has it, by names.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record LedgerLineForm
{
    private readonly Sequence<ProblemForm> _problems = ImmutableArray<ProblemForm>.Empty;
    private readonly Sequence<AwaitedForm> _awaited = ImmutableArray<AwaitedForm>.Empty;
    private readonly Sequence<RouteForm> _routes = ImmutableArray<RouteForm>.Empty;

    /// <summary>The place; what is not given of it is empty.</summary>
    public Locality Locality { get; init; } = new("", "", "");

    /// <summary>Its items.</summary>
    public LedgerCounts Counts { get; init; }

    /// <summary>Its items by problem; only problems that were found.</summary>
    public ImmutableArray<ProblemForm> Problems { get => _problems; init => _problems = value; }

    /// <summary>For each level, how many open items it is the next to close; only levels that are awaited.</summary>
    public ImmutableArray<AwaitedForm> Awaited { get => _awaited; init => _awaited = value; }

    /// <summary>What was paid, by route; only routes by which something was paid.</summary>
    public ImmutableArray<RouteForm> Routes { get => _routes; init => _routes = value; }

    /// <summary>The form of a line.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="line"/> is null.</exception>
    public static LedgerLineForm Of(LedgerLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (county, town, village) = line.Locality;
        return new()
        {
            // The total stands at no place.
            Locality = new(county ?? "", town ?? "", village ?? ""),
            Counts = line.Counts,
            Problems = NamesOf.Each(line.Problems, static p => new ProblemForm(p.Problem.Name, p.Counts)),
            Awaited = NamesOf.Each(line.Awaited, static a => new AwaitedForm(a.Heading.Name, a.Count)),
            Routes = NamesOf.Each(line.Routes, static r => new RouteForm(r.Route.Name, r.Due, r.Agreed, r.Paid)),
        };
    }
}

/// <summary>The items of one problem.</summary>
/// <param name="Problem">The problem's name.</param>
/// <param name="Counts">Its items.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public readonly record struct ProblemForm(string Problem, LedgerCounts Counts);

/// <summary>How many items wait for a level.</summary>
/// <param name="Level">The level's name.</param>
/// <param name="Count">How many.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public readonly record struct AwaitedForm(string Level, int Count);

/// <summary>What is due, agreed and paid by one route.</summary>
/// <param name="Route">The route's name; empty where no route is decided.</param>
/// <param name="Due">The cases of which something is due.</param>
/// <param name="Agreed">The agreements that stand.</param>
/// <param name="Paid">The payments.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public readonly record struct RouteForm(string Route, MoneyTotal Due, MoneyTotal Agreed, MoneyTotal Paid);
