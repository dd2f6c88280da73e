using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>A county, a town or a village.</summary>
/// <param name="County">The county; empty when the household's is not given.</param>
/// <param name="Town">The town or subdistrict; empty when not given, and for a county.</param>
/// <param name="Village">The village; empty when not given, and for a county or a town.</param>
public readonly record struct Locality(string County, string Town, string Village)
{
    /// <summary>The village of a household, with what is not given left empty.</summary>
    /// <param name="household">The household.</param>
    /// <exception cref="ArgumentNullException"><paramref name="household"/> is null.</exception>
    public static Locality Of(HouseholdIdentity household)
    {
        ArgumentNullException.ThrowIfNull(household);
        return new(household.County ?? "", household.Town ?? "", household.Village ?? "");
    }

    /// <summary>The place of a level in which this place lies.</summary>
    /// <param name="level">The level.</param>
    public Locality At(LedgerLevel level) => level switch
    {
        LedgerLevel.County => new(County, "", ""),
        LedgerLevel.Town => new(County, Town, ""),
        _ => this,
    };

    internal static int Compare(Locality one, Locality other)
    {
        var order = string.CompareOrdinal(one.County, other.County);
        if (order == 0)
            order = string.CompareOrdinal(one.Town, other.Town);
        return order != 0 ? order : string.CompareOrdinal(one.Village, other.Village);
    }
}

/// <summary>The level of a ledger. The three ledgers are three views of the same items.</summary>
public enum LedgerLevel
{
    /// <summary>A line for each county.</summary>
    County,

    /// <summary>A line for each town or subdistrict.</summary>
    Town,

    /// <summary>A line for each village.</summary>
    Village,
}
