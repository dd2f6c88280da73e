using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HousingRules.Cases;
using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>Adds up what cases have. It is used by one thread at a time.</summary>
internal sealed class BookAccount
{
    private readonly Dictionary<LedgerHeading, LedgerCounts> _problems = [];
    private readonly Dictionary<LedgerHeading, int> _awaited = [];
    private readonly Dictionary<LedgerHeading, RouteTotal> _routes = [];
    private readonly Dictionary<LedgerHeading, int> _states = [];
    private readonly Dictionary<LedgerHeading, int> _marks = [];
    private readonly Dictionary<Milestone, MilestoneLine> _milestones = [];
    private int _cases;
    private int _structurallyLate;

    public void Add(CaseFigures has)
    {
        _cases++;
        _structurallyLate += has.IsLateFromTheStart ? 1 : 0;
        Count(_states, has.State, 1);
        foreach (var item in has.Items)
        {
            Sum(_problems, item.Problem) += CountsOf(item);
            if (item.IsOpen && item.Awaits is { } level)
                Count(_awaited, level, 1);
        }

        foreach (var route in has.Routes)
            Add(route);
        foreach (var mark in has.Marks)
            Count(_marks, mark, 1);
        foreach (var (milestone, isMet, late) in has.Deadlines)
            Add(MilestoneLine.Of(milestone, isMet, late));
    }

    public void Add(BookAccount other)
    {
        _cases += other._cases;
        _structurallyLate += other._structurallyLate;
        foreach (var (problem, counts) in other._problems)
            Sum(_problems, problem) += counts;
        foreach (var (mine, theirs) in new[] { (_awaited, other._awaited), (_states, other._states), (_marks, other._marks) })
        {
            foreach (var (heading, count) in theirs)
                Count(mine, heading, count);
        }

        foreach (var route in other._routes.Values)
            Add(route);
        foreach (var line in other._milestones.Values)
            Add(line);
    }

    public BookLine Line() => new()
    {
        Counts = _problems.Values.Aggregate(default(LedgerCounts), LedgerCounts.Add),
        Problems = [.. Ordered(_problems).Select(p => new ProblemLine(p.Key, p.Value))],
        Awaited = Figures(_awaited),
        Routes = [.. Ordered(_routes).Select(r => r.Value).Where(r => !r.IsNothing)],
        Cases = _cases,
        StructurallyLate = _structurallyLate,
        States = Figures(_states),
        Marks = Figures(_marks),
        Milestones = [.. _milestones.Values.OrderBy(m => m.Milestone.Due).ThenBy(m => m.Milestone.Name, StringComparer.Ordinal)],
    };

    private static LedgerCounts CountsOf(BookItem item) => new(
        Found: 1,
        Open: item.IsOpen ? 1 : 0,
        Overdue: item.IsOpen && item.IsLate ? 1 : 0,
        ClosePending: item.Status == ItemStatus.ClosePending ? 1 : 0,
        Closed: item.Status == ItemStatus.Closed ? 1 : 0,
        ClosedLate: item.Status == ItemStatus.Closed && item.IsLate ? 1 : 0,
        Withdrawn: item.Status == ItemStatus.Withdrawn ? 1 : 0,
        Reopened: item.IsReopened ? 1 : 0,
        LongestLate: item.DaysLate);

    private void Add(RouteTotal money)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_routes, money.Route, out var exists);
        total = exists ? total + money : money;
    }

    private void Add(MilestoneLine line)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_milestones, line.Milestone, out _);
        sum = sum is null ? line : sum + line;
    }

    private static ref T Sum<T>(Dictionary<LedgerHeading, T> sums, LedgerHeading heading)
        where T : struct => ref CollectionsMarshal.GetValueRefOrAddDefault(sums, heading, out _);

    private static void Count(Dictionary<LedgerHeading, int> counts, LedgerHeading heading, int count) => Sum(counts, heading) += count;

    private static ImmutableArray<LedgerFigure> Figures(Dictionary<LedgerHeading, int> counts) =>
        [.. Ordered(counts).Select(c => new LedgerFigure(c.Key, c.Value))];

    private static IEnumerable<KeyValuePair<LedgerHeading, T>> Ordered<T>(Dictionary<LedgerHeading, T> sums) =>
        sums.OrderBy(s => s.Key, LedgerHeading.InOrder);
}
