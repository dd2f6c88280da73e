namespace HousingRules.Facts;

/// <summary>How a slot of a fact sheet is coded: 0 or 1, an option's index, a number, a day number.</summary>
internal static class SlotCode
{
    /// <summary>The code of a value that is not known.</summary>
    public const long Unknown = long.MinValue;
}
