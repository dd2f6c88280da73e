namespace HousingRules.Verification;

/// <summary>What the analysis of a procedure over all possible cases found.</summary>
public enum ProcedureFindingKind
{
    /// <summary>No case can come to stand in a state.</summary>
    StateNeverReached,

    /// <summary>A case can come to stand where it can never end.</summary>
    CaseCannotEnd,

    /// <summary>An event is possible in no case.</summary>
    EventNeverPossible,

    /// <summary>A transition is taken by no case.</summary>
    TransitionNeverTaken,

    /// <summary>Two transitions of one event are open at once.</summary>
    TransitionsOverlap,

    /// <summary>An invariant of the procedure does not hold in a case.</summary>
    InvariantBroken,

    /// <summary>Something that could not be excluded, and for which no case was found either.</summary>
    Undecided,

    /// <summary>An accepted finding that is not found any more.</summary>
    AcceptanceNotNeeded,
}
