namespace HousingRules.Benchmarks.HandWritten;

/// <summary>Every outcome of the six rule sets as one flag, named as the policy names it.</summary>
[Flags]
public enum HandWrittenOutcomes : ulong
{
    None = 0,
    EligibleAsRegisteredPoor = 1UL << 0,
    EligibleAsMinimumLivingGuarantee = 1UL << 1,
    EligibleAsMarginalLowIncome = 1UL << 2,
    EligibleAsOtherDifficulty = 1UL << 3,
    ThirdPartyAppraisal = 1UL << 4,
    RenovationFieldCheck = 1UL << 5,
    RelocationCheck = 1UL << 6,
    VillageSurvey = 1UL << 7,
    VerificationVisit = 1UL << 8,
    AwaitVillageSurvey = 1UL << 9,
    AwaitAppraisal = 1UL << 10,
    RectifyNewHazard = 1UL << 11,
    RectifyPerOpinion = 1UL << 12,
    TownOrganisedRefurbishment = 1UL << 13,
    IncludeInRenovationPlan = 1UL << 14,
    MustMoveOut = 1UL << 15,
    SignRelocationAgreement = 1UL << 16,
    DemolishOldHouse = 1UL << 17,
    CompleteTwoCutsOneClearOneLock = 1UL << 18,
    ProvideSafeResettlement = 1UL << 19,
    ReferToCountyDecision = 1UL << 20,
    NoAction = 1UL << 21,
    CountyFinanceToHouseholdOneCard = 1UL << 22,
    CountyFinanceToContractor = 1UL << 23,
    CountyFinanceToTown = 1UL << 24,
    UndeterminedUntilAgreement = 1UL << 25,
    NotSpecifiedByText = 1UL << 26,
    NotYetSafe = 1UL << 27,
    RenovatedSafe = 1UL << 28,
    ResettledSafe = 1UL << 29,
    AppraisedSafe = 1UL << 30,
    ReadyToUpload = 1UL << 31,
    NotReadyToUpload = 1UL << 32,

    Handling = AwaitVillageSurvey | AwaitAppraisal | RectifyNewHazard | RectifyPerOpinion | TownOrganisedRefurbishment
        | IncludeInRenovationPlan | MustMoveOut | SignRelocationAgreement | DemolishOldHouse | CompleteTwoCutsOneClearOneLock
        | ProvideSafeResettlement | ReferToCountyDecision,

    // A house that is refurbished or improved, or waits for the village's survey, may be uploaded meanwhile.
    BlocksUpload = Handling & ~(AwaitVillageSurvey | RectifyPerOpinion | TownOrganisedRefurbishment),
}
