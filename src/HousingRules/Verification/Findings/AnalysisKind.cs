namespace HousingRules.Verification;

/// <summary>What the analysis of a policy over all possible households found.</summary>
public enum AnalysisKind
{
    /// <summary>A set that must decide one outcome applies to a household and decides none.</summary>
    Gap,

    /// <summary>A set that must decide one outcome decides two for a household.</summary>
    Conflict,

    /// <summary>A rule holds for no household.</summary>
    RuleNeverHolds,

    /// <summary>A rule of a First set holds for some households, but an earlier rule always comes first.</summary>
    RuleNeverReached,

    /// <summary>A rule holds for every household to which its set applies.</summary>
    RuleAlwaysHolds,

    /// <summary>A rule fires only for households for which another rule decides the same outcome.</summary>
    RuleRepeatsAnother,

    /// <summary>An outcome is decided for no household.</summary>
    OutcomeNeverDecided,

    /// <summary>A fact changes nothing for any household.</summary>
    FactNeverMatters,

    /// <summary>No other value of a parameter changes anything for any household.</summary>
    ParameterNeverMatters,

    /// <summary>A rule set applies to no household.</summary>
    SetNeverApplies,

    /// <summary>A rule set's condition of applying holds for every household.</summary>
    SetAlwaysApplies,

    /// <summary>An invariant does not hold for a household.</summary>
    InvariantBroken,

    /// <summary>An invariant's condition holds for no household, so that it is never asked.</summary>
    InvariantNeverAsked,

    /// <summary>An outcome is decided for a household for which the table of its amount has no row.</summary>
    TableGap,

    /// <summary>Two rows of a table are for one household.</summary>
    TableOverlap,

    /// <summary>A row of a table pays nobody.</summary>
    TableRowNeverUsed,

    /// <summary>An outcome pays a household less than nothing.</summary>
    AmountNegative,

    /// <summary>A question that the analysis cannot decide, because a rule compares two numbers in a way it cannot follow.</summary>
    Undecided,

    /// <summary>An accepted finding that is not found any more.</summary>
    AcceptanceNotNeeded,
}
