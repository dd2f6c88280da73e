using HousingRules.Host.Storage;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>A place whose figures are asked for.</summary>
/// <param name="Level">The level of the place; null for everything that is seen.</param>
/// <param name="Locality">The place; what is below its level is empty.</param>
internal readonly record struct BookPlace(LedgerLevel? Level, Locality Locality)
{
    /// <summary>All that somebody sees.</summary>
    public static BookPlace Everything { get; }

    /// <summary>A line of a level.</summary>
    public static BookPlace Of(LedgerLevel level, Locality locality) => new(level, locality.At(level));

    /// <summary>Whether a village lies in it.</summary>
    public bool Holds(Locality village) => Level is not { } level || village.At(level) == Locality;

    /// <summary>The level below; null below a village.</summary>
    public static LedgerLevel? Below(LedgerLevel level) => level switch
    {
        LedgerLevel.County => LedgerLevel.Town,
        LedgerLevel.Town => LedgerLevel.Village,
        _ => null,
    };

    /// <summary>The level by which somebody looks at first: that below the own one.</summary>
    public static LedgerLevel FirstOf(Area area) => area is { Town: null } ? LedgerLevel.Town : LedgerLevel.Village;
}
