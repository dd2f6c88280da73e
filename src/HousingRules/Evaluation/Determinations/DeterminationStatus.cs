namespace HousingRules.Evaluation;

/// <summary>How far a household could be decided.</summary>
public enum DeterminationStatus
{
    /// <summary>Everything is decided.</summary>
    Decided,

    /// <summary>A fact that matters is unknown: some outcomes are possible but not certain.</summary>
    Undetermined,

    /// <summary>Of one rule set, never of a whole household: the unknown facts it depends on are so many, or compared in such a way, that
    /// not every completion was followed. What is certain is certain; what is possible was not excluded, and a fact listed as missing may
    /// turn out not to matter.</summary>
    TooManyUnknowns,

    /// <summary>A set that must decide one outcome applies and decides none. A policy that passes its check never shows this.</summary>
    Gap,

    /// <summary>A set that must decide one outcome decides two. A policy that passes its check never shows this.</summary>
    Conflict,
}
