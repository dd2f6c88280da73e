namespace HousingRules.Generators.Households;

/// <summary>The categories as a flags enum.</summary>
public sealed class FlagsHousehold : Household
{
    public Categories Categories { get; set; }

    public BooleansHousehold WithBooleans() => CopyTo(new BooleansHousehold
    {
        RegisteredPoor = Categories.HasFlag(Categories.RegisteredPoor),
        MinimumLivingGuarantee = Categories.HasFlag(Categories.MinimumLivingGuarantee),
        MarginalLowIncome = Categories.HasFlag(Categories.MarginalLowIncome),
        OtherDifficulty = Categories.HasFlag(Categories.OtherDifficulty),
        DestituteSupport = Categories.HasFlag(Categories.DestituteSupport),
        DisabledPoor = Categories.HasFlag(Categories.DisabledPoor),
        AtRiskOfPoverty = Categories.HasFlag(Categories.AtRiskOfPoverty),
    });

    public FlagsHousehold With(bool? threatensNeighbours)
    {
        var other = CopyTo(new FlagsHousehold { Categories = Categories });
        other.ThreatensNeighbours = threatensNeighbours;
        return other;
    }
}
