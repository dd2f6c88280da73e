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
}
