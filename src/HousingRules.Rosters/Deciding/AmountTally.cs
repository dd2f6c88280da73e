using HousingRules.Evaluation;

namespace HousingRules.Rosters.Deciding;

/// <summary>What one outcome pays the households of a town together. Sums are decimal, so that not a cent is lost.</summary>
public sealed class AmountTally
{
    internal AmountTally()
    {
    }

    /// <summary>How many households are certainly paid.</summary>
    public int Households { get; private set; }

    /// <summary>For how many it is not known whether they are paid, or how much, or a table has no row for them.</summary>
    public int Open { get; private set; }

    /// <summary>The least that it can be in all.</summary>
    public decimal Lowest { get; private set; }

    /// <summary>The most that it can be in all.</summary>
    public decimal Highest { get; private set; }

    internal void Add(Amount amount, int households)
    {
        if (amount.IsCertain)
            Households += households;
        if (amount.Value is null)
            Open += households;
        // Whoever may not be paid at all is paid nothing at least.
        if (amount.IsCertain)
            Lowest += households * (amount.Lowest ?? 0);
        Highest += households * (amount.Highest ?? 0);
    }

    internal void Add(AmountTally other)
    {
        Households += other.Households;
        Open += other.Open;
        Lowest += other.Lowest;
        Highest += other.Highest;
    }
}
