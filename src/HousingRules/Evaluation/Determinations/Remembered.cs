namespace HousingRules.Evaluation;

/// <summary>How much a policy remembers, so that it never grows without end. What is beyond a bound is decided each time anew, and alike;
/// nothing remembered is dropped before the policy is.</summary>
/// <param name="Determinations">Determinations of households of which everything is known: one for each combination of what holds, shared
/// by all households decided alike. A county of a million households has some dozens to some thousands; households drawn at random have
/// more.</param>
/// <param name="PartlyKnown">The same of households of which something is unknown.</param>
/// <param name="Households">Combinations of facts for which a determination is found again, for each type that the policy is bound
/// to.</param>
public sealed record Remembered(int Determinations, int PartlyKnown, int Households)
{
    /// <summary>As many as any county has: 1,048,576, 65,536 and 65,536.</summary>
    public static Remembered Default { get; } = new(1 << 20, 1 << 16, 1 << 16);

    /// <summary>Determinations of which everything is known; 0 for none.</summary>
    public int Determinations { get; init; } = NotNegative(Determinations, nameof(Determinations));

    /// <summary>Determinations of which something is unknown; 0 for none.</summary>
    public int PartlyKnown { get; init; } = NotNegative(PartlyKnown, nameof(PartlyKnown));

    /// <summary>Combinations of facts, for each type; 0 for none.</summary>
    public int Households { get; init; } = NotNegative(Households, nameof(Households));

    private static int NotNegative(int bound, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bound, name);
        return bound;
    }
}
