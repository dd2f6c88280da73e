namespace HousingRules.Evaluation;

/// <summary>Terms multiplied.</summary>
internal static class Terms
{
    public static LiteralTerm One { get; } = new(1, false, null);

    /// <summary>The product of two terms; the one alone where the other is 1.</summary>
    public static Term Times(this Term a, Term b) => b == One ? a
        : a == One ? b
        : new ProductTerm([a, b]) { Place = a.Place.To(b.Place) };
}
