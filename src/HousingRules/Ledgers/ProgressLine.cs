using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>How far the cases of a place are: figures, no judgement.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class ProgressLine
{
    internal ProgressLine(
        Locality locality,
        int cases,
        int structurallyLate,
        ImmutableArray<LedgerFigure> states,
        ImmutableArray<LedgerFigure> marks,
        ImmutableArray<MilestoneLine> milestones)
    {
        Locality = locality;
        Cases = cases;
        StructurallyLate = structurallyLate;
        States = states;
        Marks = marks;
        Milestones = milestones;
    }

    /// <summary>The place.</summary>
    public Locality Locality { get; }

    /// <summary>How many cases were opened.</summary>
    public int Cases { get; }

    /// <summary>Those for which some milestone could not have been met in time, from the day on which they were opened.</summary>
    public int StructurallyLate { get; }

    /// <summary>How many stand in each state, in the procedure's order; only states in which some stand.</summary>
    public ImmutableArray<LedgerFigure> States { get; }

    /// <summary>For how many each mark of the procedure holds for certain, in its order; only marks that hold for some.</summary>
    public ImmutableArray<LedgerFigure> Marks { get; }

    /// <summary>The milestones that are for some of them, by their last day.</summary>
    public ImmutableArray<MilestoneLine> Milestones { get; }
}

/// <summary>How far the cases are with a milestone. Cases = met + remaining.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Cases">The cases for which it is.</param>
/// <param name="Met">Those that have met it.</param>
/// <param name="MetLate">Those among them that met it after its last day.</param>
/// <param name="Overdue">Those that have not met it although its last day is over.</param>
/// <param name="LongestLate">The days by which the latest of them is, or was, after the last day; 0 when none is late.</param>
public sealed record MilestoneLine(Milestone Milestone, int Cases, int Met, int MetLate, int Overdue, int LongestLate)
{
    /// <summary>The cases that have not met it.</summary>
    public int Remaining => Cases - Met;

    /// <summary>Both together, of the same milestone.</summary>
    /// <param name="left">Some cases; not null.</param>
    /// <param name="right">Others; not null.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">They are about two milestones.</exception>
    public static MilestoneLine operator +(MilestoneLine left, MilestoneLine right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Milestone != right.Milestone)
            throw new ArgumentException(
                $"Cases of '{left.Milestone.Name}' and of '{right.Milestone.Name}' are no cases of one milestone.", nameof(right));
        return new(
            left.Milestone,
            left.Cases + right.Cases,
            left.Met + right.Met,
            left.MetLate + right.MetLate,
            left.Overdue + right.Overdue,
            Math.Max(left.LongestLate, right.LongestLate));
    }

    /// <summary>Both together, of the same milestone.</summary>
    /// <param name="left">Some cases; not null.</param>
    /// <param name="right">Others; not null.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">They are about two milestones.</exception>
    public static MilestoneLine Add(MilestoneLine left, MilestoneLine right) => left + right;

    /// <summary>One case.</summary>
    /// <param name="milestone">The milestone; not null.</param>
    /// <param name="isMet">Whether the case has met it.</param>
    /// <param name="daysLate">The days by which it is, or was, after the last day; 0 when it is not late.</param>
    /// <exception cref="ArgumentNullException"><paramref name="milestone"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="daysLate"/> is below 0.</exception>
    public static MilestoneLine Of(Milestone milestone, bool isMet, int daysLate)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        ArgumentOutOfRangeException.ThrowIfNegative(daysLate);
        var late = daysLate > 0 ? 1 : 0;
        return new(milestone, 1, isMet ? 1 : 0, isMet ? late : 0, isMet ? 0 : late, daysLate);
    }
}
