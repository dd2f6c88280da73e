namespace HousingRules.Benchmarks.HandWritten;

/// <summary>A household of the sample policy that pays, as a county's own system might hold it.</summary>
public sealed class SubsidyHousehold
{
    public SubsidyTown Town { get; init; }

    public SubsidyCategory Category { get; init; }

    public decimal Income { get; init; }

    public int People { get; init; }

    public SubsidyGrade Grade { get; init; }

    public bool SubsidisedBefore { get; init; }

    public SubsidyMeasure Measure { get; init; }

    public decimal Area { get; init; }

    public DateOnly EldestBorn { get; init; }

    public bool SeverelyDisabled { get; init; }
}

public enum SubsidyTown
{
    Hedong,
    Heping,
    Hexi,
    Liugou,
}

public enum SubsidyCategory
{
    MinimumLivingGuarantee,
    MarginalLowIncome,
    Other,
}

public enum SubsidyGrade
{
    None,
    A,
    B,
    C,
    D,
}

public enum SubsidyMeasure
{
    None,
    Repair,
    Rebuild,
    Turnover,
}
