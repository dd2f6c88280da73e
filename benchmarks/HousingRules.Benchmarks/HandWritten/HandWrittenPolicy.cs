using System.Runtime.CompilerServices;
using HousingRules.Generators.Households;
using static HousingRules.Benchmarks.HandWritten.HandWrittenOutcomes;

namespace HousingRules.Benchmarks.HandWritten;

/// <summary>The policy as it would be programmed by hand: early returns, nested conditions, nothing computed that is not asked for, no
/// memory. Its settings are fixed as the policy has them.</summary>
public static class HandWrittenPolicy
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HandWrittenOutcomes Decide(FlagsHousehold household) => Decide(
        household,
        (household.Categories & Categories.RegisteredPoor) != 0,
        (household.Categories & Categories.MinimumLivingGuarantee) != 0,
        (household.Categories & Categories.MarginalLowIncome) != 0,
        (household.Categories & Categories.OtherDifficulty) != 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HandWrittenOutcomes Decide(BooleansHousehold household) => Decide(
        household,
        household.RegisteredPoor,
        household.MinimumLivingGuarantee,
        household.MarginalLowIncome,
        household.OtherDifficulty);

    private static HandWrittenOutcomes Decide(
        Household household,
        bool registeredPoor,
        bool minimumLivingGuarantee,
        bool marginalLowIncome,
        bool otherDifficulty)
    {
        var eligible = None;
        if (registeredPoor)
            eligible |= EligibleAsRegisteredPoor;
        if (minimumLivingGuarantee)
            eligible |= EligibleAsMinimumLivingGuarantee;
        if (marginalLowIncome)
            eligible |= EligibleAsMarginalLowIncome;
        var named = eligible != None;
        if (otherDifficulty && household.HousingHazardSuspected)
            eligible |= EligibleAsOtherDifficulty;
        if (eligible == None)
            return None;

        var relocated = household.RelocatedBy != RelocationMode.None;
        var lowIncome = minimumLivingGuarantee || marginalLowIncome;
        var inspections = Inspections(household, registeredPoor, lowIncome, named, relocated);
        var grade = GradeInForce(household, named, (inspections & ThirdPartyAppraisal) != 0);
        var handling = Handle(household, registeredPoor, named, relocated, grade, (inspections & ThirdPartyAppraisal) != 0);
        var outcomes = eligible | inspections | handling | Route(household, registeredPoor, handling);
        return registeredPoor ? outcomes | Upload(household, relocated, grade, handling) : outcomes;
    }

    private static HandWrittenOutcomes Inspections(Household household, bool registeredPoor, bool lowIncome, bool named, bool relocated)
    {
        var inspections = named ? None : VillageSurvey;
        if (!household.NoHouse && MustBeAppraised(household, registeredPoor, lowIncome, named, relocated))
            inspections |= ThirdPartyAppraisal;
        if (registeredPoor)
        {
            if (household.Renovated && household.OriginalGrade is Grade.C or Grade.D)
                inspections |= RenovationFieldCheck;
            if (relocated)
                inspections |= RelocationCheck;
        }

        return inspections == None ? VerificationVisit : inspections;
    }

    private static bool MustBeAppraised(Household household, bool registeredPoor, bool lowIncome, bool named, bool relocated)
    {
        if (lowIncome)
            return true;
        if (!named)
            return household.OnSuspectedList;
        if (!registeredPoor)
            return false;
        if (household.NewHazardFound)
            return true;
        return household.OriginalGrade switch
        {
            Grade.B => true,
            Grade.C => household.Rectified && !household.ReappraisedAfterRectification,
            Grade.None => !relocated && !household.Renovated,
            _ => false,
        };
    }

    private static Grade GradeInForce(Household household, bool named, bool appraisal)
    {
        if (household.CurrentGrade != Grade.None)
            return household.CurrentGrade;
        if (appraisal || household.Renovated || (!named && !household.OnSuspectedList))
            return Grade.None;
        if (household.OriginalGrade == Grade.C && household.Rectified && household.ReappraisedAfterRectification)
            return household.ReappraisedGrade;
        return household.OriginalGrade == Grade.B ? Grade.None : household.OriginalGrade;
    }

    private static HandWrittenOutcomes Handle(
        Household household,
        bool registeredPoor,
        bool named,
        bool relocated,
        Grade grade,
        bool appraisal)
    {
        var handling = None;
        var ungraded = household.CurrentGrade == Grade.None;
        if (!named && !household.OnSuspectedList)
            handling |= AwaitVillageSurvey;
        else if (appraisal && ungraded)
            handling |= AwaitAppraisal;
        if (household.NewHazardFound && ungraded)
            handling |= RectifyNewHazard;
        if (grade is Grade.C or Grade.D)
        {
            if (!relocated)
                handling |= IncludeInRenovationPlan;
        }
        else if (grade is Grade.A or Grade.B)
        {
            if (registeredPoor && grade == Grade.B && household.AffectsAppearance && !(relocated && !household.StillLivesInOldHouse))
                handling |= TownOrganisedRefurbishment;
            else if (household.ImprovementOpinion)
                handling |= RectifyPerOpinion;
        }

        if (relocated)
            handling |= Relocated(household);
        if (household.NoHouse)
            handling |= ReferToCountyDecision;
        return handling == None ? NoAction : handling;
    }

    private static HandWrittenOutcomes Relocated(Household household)
    {
        var handling = household.ReceivingHouseGrade is Grade.C or Grade.D ? ProvideSafeResettlement : None;
        if (!household.OldHouseDangerous)
            return handling;
        if (household.StillLivesInOldHouse)
            handling |= MustMoveOut;
        if (!household.RelocationAgreementSigned)
            handling |= SignRelocationAgreement;
        if (household.OldHouseDemolished)
            return handling;
        if (household.ThreatensNeighbours == true)
            return handling | DemolishOldHouse;
        return household.WaterCut && household.PowerCut && household.BelongingsCleared && household.DoorLocked
            ? handling
            : handling | CompleteTwoCutsOneClearOneLock;
    }

    private static HandWrittenOutcomes Route(Household household, bool registeredPoor, HandWrittenOutcomes handling)
    {
        if ((handling & IncludeInRenovationPlan) == 0)
            return (handling & (TownOrganisedRefurbishment | DemolishOldHouse)) != 0 ? NotSpecifiedByText : None;
        if (household.ChosenMeasure == Measure.Relocation && household.ConstructionMode == ConstructionMode.None)
            return NotSpecifiedByText;
        if (!registeredPoor)
            return CountyFinanceToTown;
        return household.ConstructionMode switch
        {
            ConstructionMode.SelfBuild => CountyFinanceToHouseholdOneCard,
            ConstructionMode.None => UndeterminedUntilAgreement,
            _ => CountyFinanceToContractor,
        };
    }

    private static HandWrittenOutcomes Upload(Household household, bool relocated, Grade grade, HandWrittenOutcomes handling)
    {
        var safety = Safety(household, relocated, grade);
        return safety | (safety != NotYetSafe && (handling & BlocksUpload) == 0 ? ReadyToUpload : NotReadyToUpload);
    }

    private static HandWrittenOutcomes Safety(Household household, bool relocated, Grade grade)
    {
        if (household.NoHouse)
            return NotYetSafe;
        if (relocated)
        {
            if (household.ReceivingHouseGrade is Grade.C or Grade.D)
                return NotYetSafe;
            if (!household.StillLivesInOldHouse)
                return household.RelocatedBy == RelocationMode.RelocationProgramme ? RenovatedSafe : ResettledSafe;
            if (household.OldHouseDangerous)
                return NotYetSafe;
        }

        var safe = grade is Grade.A or Grade.B;
        if (household.Renovated && (safe || (grade == Grade.None && !household.NewHazardFound)))
            return RenovatedSafe;
        return safe ? AppraisedSafe : NotYetSafe;
    }
}
