namespace HousingRules.Benchmarks.HandWritten;

/// <summary>The sample policy that pays, as it would be programmed by hand in <see cref="decimal"/>.</summary>
public static class HandWrittenSubsidy
{
    /// <summary>What a household gets.</summary>
    public static Subsidy Decide(SubsidyHousehold household, DateOnly today)
    {
        var isPoor = household.Category != SubsidyCategory.Other || household.Income < 9000m * household.People;
        if (!isPoor || household.Grade < SubsidyGrade.C || household.SubsidisedBefore)
            return default;
        return household.Measure switch
        {
            SubsidyMeasure.Repair when household.Grade == SubsidyGrade.C => Works(household, today, isRepair: true),
            SubsidyMeasure.Rebuild when household.Grade == SubsidyGrade.D => Works(household, today, isRepair: false),
            SubsidyMeasure.Turnover => new(true, 0, 0, 1200m * household.People, 0),
            _ => new(true, 0, 0, 0, 0),
        };
    }

    private static Subsidy Works(SubsidyHousehold household, DateOnly today, bool isRepair)
    {
        var rate = (isRepair, household.Category) switch
        {
            (true, SubsidyCategory.MinimumLivingGuarantee) => 300m,
            (true, _) => 200m,
            (_, SubsidyCategory.MinimumLivingGuarantee) => 800m,
            (_, SubsidyCategory.MarginalLowIncome) => 650m,
            _ => 500m,
        };
        var (uplift, most) = household.Town is SubsidyTown.Hexi or SubsidyTown.Liugou ? (110m, 55_000m) : (100m, 50_000m);
        var area = Math.Min(household.Area, Math.Min(60m + (Math.Max(household.People - 3, 0) * 15m), 105m));
        var paid = Math.Min(Math.Round(rate * area * uplift / 100m, 2, MidpointRounding.AwayFromZero), most);
        var care = household.SeverelyDisabled || Years(household.EldestBorn, today) >= 65 ? 2000m : 0m;
        return isRepair ? new(true, paid, 0, 0, care) : new(true, 0, paid, 0, care);
    }

    private static int Years(DateOnly born, DateOnly today)
    {
        var years = today.Year - born.Year;
        return today.Month < born.Month || (today.Month == born.Month && today.Day < born.Day) ? years - 1 : years;
    }
}

/// <summary>What a household gets, in yuan.</summary>
public readonly record struct Subsidy(bool IsEligible, decimal Repair, decimal Rebuild, decimal Allowance, decimal Care);
