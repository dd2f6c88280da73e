namespace HousingRules.Generators.Households;

/// <summary>The categories as one boolean each.</summary>
public sealed class BooleansHousehold : Household
{
    public bool RegisteredPoor { get; set; }

    public bool MinimumLivingGuarantee { get; set; }

    public bool MarginalLowIncome { get; set; }

    public bool OtherDifficulty { get; set; }

    public bool DestituteSupport { get; set; }

    public bool DisabledPoor { get; set; }

    public bool AtRiskOfPoverty { get; set; }
}
