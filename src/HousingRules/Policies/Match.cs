namespace HousingRules.Policies;

/// <summary>How the rules of a set work together.</summary>
public enum Match
{
    /// <summary>All rules that hold apply.</summary>
    Every,

    /// <summary>Where the set applies, exactly one outcome is decided; none is a gap, two are a conflict.</summary>
    One,

    /// <summary>The first rule that holds applies; that none holds is a gap only where the set says that it decides.</summary>
    First,
}
