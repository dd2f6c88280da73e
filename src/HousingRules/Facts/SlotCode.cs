namespace HousingRules.Facts;

/// <summary>How a place of a fact sheet is coded: 0 or 1, an option's index, a number, a day number.</summary>
internal static class SlotCode
{
    /// <summary>The code of a value that is not known.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>A value's code at one of its fact's places.</summary>
    public static int Of(FactValue value, int place) => value.IsUnknown ? Unknown
        : value.Fact.Type == FactType.Set ? (int)(value.Code >> place & 1)
        : (int)value.Code;
}
