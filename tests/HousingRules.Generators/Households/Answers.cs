namespace HousingRules.Generators.Households;

[Flags]
public enum Categories
{
    None = 0,
    RegisteredPoor = 1,
    MinimumLivingGuarantee = 2,
    MarginalLowIncome = 4,
    OtherDifficulty = 8,
    DestituteSupport = 16,
    DisabledPoor = 32,
    AtRiskOfPoverty = 64,
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
    TurnoverHousing,
    Relocation,
}

public enum ConstructionMode
{
    None,
    SelfBuild,
    UnifiedAgentBuild,
    NewTurnoverHousing,
}

public enum RelocationMode
{
    None,
    TurnoverHousing,
    HappinessHome,
    Relatives,
    RentedIdleHouse,
    CollectiveRental,
    RelocationProgramme,
    Other,
}
