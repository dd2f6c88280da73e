using System.Runtime.InteropServices;

namespace HousingRules.Ledgers;

/// <summary>The figures of a place.</summary>
internal sealed class LedgerAccount
{
    private readonly Dictionary<LedgerHeading, LedgerCounts> _problems = [];
    private readonly Dictionary<LedgerHeading, int> _awaited = [];
    private readonly Dictionary<LedgerHeading, RouteTotal> _routes = [];

    public void Add(LedgerItem item, DateOnly day)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_problems, item.Heading, out _) += LedgerCounts.Of(item, day);
        if (item.Item.IsOpen && item.Item.Confirmed.Length is var confirmed && confirmed < item.Levels.Length)
            CollectionsMarshal.GetValueRefOrAddDefault(_awaited, item.Levels[confirmed], out _)++;
    }

    public void Move(RouteTotal money)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_routes, money.Route, out var exists);
        total = exists ? total + money : money;
    }

    public void Add(LedgerAccount other)
    {
        foreach (var (problem, counts) in other._problems)
            CollectionsMarshal.GetValueRefOrAddDefault(_problems, problem, out _) += counts;
        foreach (var (level, count) in other._awaited)
            CollectionsMarshal.GetValueRefOrAddDefault(_awaited, level, out _) += count;
        foreach (var total in other._routes.Values)
            Move(total);
    }

    public LedgerLine Line(Locality locality) => new(
        locality,
        _problems.Values.Aggregate(default(LedgerCounts), LedgerCounts.Add),
        [.. _problems.OrderBy(p => p.Key, LedgerHeading.InOrder).Select(p => new ProblemLine(p.Key, p.Value))],
        [.. _awaited.OrderBy(a => a.Key, LedgerHeading.InOrder).Select(a => new LedgerFigure(a.Key, a.Value))],
        [.. _routes.OrderBy(r => r.Key, LedgerHeading.InOrder).Select(r => r.Value).Where(r => !r.IsNothing)]);
}
