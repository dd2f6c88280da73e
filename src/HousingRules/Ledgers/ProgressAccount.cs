using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>The figures of the cases of a place. They only grow.</summary>
internal sealed class ProgressAccount
{
    private readonly Dictionary<LedgerHeading, int> _states = [];
    private readonly Dictionary<LedgerHeading, int> _marks = [];
    private readonly Dictionary<Milestone, MilestoneLine> _milestones = [];
    private int _cases;
    private int _structurallyLate;

    public void Add(Procedure procedure, CaseStanding standing)
    {
        _cases++;
        if (standing.Deadlines.Any(d => d.IsStructurallyLate))
            _structurallyLate++;
        Count(_states, LedgerHeadings.Of(procedure).States[standing.State.Name], 1);
        foreach (var (order, mark) in standing.Marks.Index())
        {
            if (mark.Holds == true)
                Count(_marks, new(order, mark.Name, mark.Label), 1);
        }

        foreach (var deadline in standing.Deadlines)
            Add(MilestoneLine.Of(deadline.Milestone, deadline.MetOn is not null, deadline.DaysLate));
    }

    public void Add(ProgressAccount other)
    {
        _cases += other._cases;
        _structurallyLate += other._structurallyLate;
        foreach (var (state, count) in other._states)
            Count(_states, state, count);
        foreach (var (mark, count) in other._marks)
            Count(_marks, mark, count);
        foreach (var line in other._milestones.Values)
            Add(line);
    }

    public ProgressLine Line(Locality locality) => new(
        locality,
        _cases,
        _structurallyLate,
        Figures(_states),
        Figures(_marks),
        [.. _milestones.Values.OrderBy(m => m.Milestone.Due).ThenBy(m => m.Milestone.Name, StringComparer.Ordinal)]);

    private void Add(MilestoneLine line)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_milestones, line.Milestone, out _);
        sum = sum is null ? line : sum + line;
    }

    private static void Count(Dictionary<LedgerHeading, int> counts, LedgerHeading heading, int count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, heading, out _) += count;

    private static ImmutableArray<LedgerFigure> Figures(Dictionary<LedgerHeading, int> counts) =>
        [.. counts.OrderBy(c => c.Key, LedgerHeading.InOrder).Select(c => new LedgerFigure(c.Key, c.Value))];
}
