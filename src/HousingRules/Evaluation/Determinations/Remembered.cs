namespace HousingRules.Evaluation;

/// <summary>How much a policy remembers, so that it never grows without end. What is beyond a bound is decided each time anew, and alike;
/// nothing remembered is ever dropped.</summary>
internal static class Remembered
{
    /// <summary>Determinations by what holds, for each policy: a few kilobytes each, shared by all its households.</summary>
    public const int Masks = 1 << 20;

    /// <summary>Determinations by what is certain, possible and missing, for each policy.</summary>
    public const int UnknownShapes = 1 << 16;

    /// <summary>Households by their facts, for each type that a policy is bound to: 16 bytes each, in a table at most four times as
    /// large.</summary>
    public const int Households = 1 << 16;
}
