namespace HousingRules.Benchmarks.HandWritten;

/// <summary>A household of the sample policy that pays, as a county's own system might hold it.</summary>
public sealed class SubsidyHousehold
{
    public Town Town { get; init; }

    public Category Category { get; init; }

    public decimal Income { get; init; }

    public int People { get; init; }

    public Grade Grade { get; init; }

    public bool SubsidisedBefore { get; init; }

    public Measure Measure { get; init; }

    public decimal Area { get; init; }

    public DateOnly EldestBorn { get; init; }

    public bool SeverelyDisabled { get; init; }
}

public enum Town
{
    Hedong,
    Heping,
    Hexi,
    Liugou,
}

public enum Category
{
    MinimumLivingGuarantee,
    MarginalLowIncome,
    Other,
}

public enum Grade
{
    None,
    A,
    B,
    C,
    D,
}

public enum Measure
{
    None,
    Repair,
    Rebuild,
    Turnover,
}
