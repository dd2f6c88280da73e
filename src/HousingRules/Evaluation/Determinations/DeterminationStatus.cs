namespace HousingRules.Evaluation;

/// <summary>How far a household could be decided.</summary>
public enum DeterminationStatus
{
    /// <summary>Everything is decided.</summary>
    Decided,

    /// <summary>A fact that matters is unknown: some outcomes are possible but not certain.</summary>
    Undetermined,

    /// <summary>So many facts are unknown that not every completion was tried; no outcome is claimed, and every unknown fact is listed as
    /// missing.</summary>
    TooManyUnknowns,

    /// <summary>A set that must decide one outcome applies and decides none. A policy that passes its check never shows this.</summary>
    Gap,

    /// <summary>A set that must decide one outcome decides two. A policy that passes its check never shows this.</summary>
    Conflict,
}
