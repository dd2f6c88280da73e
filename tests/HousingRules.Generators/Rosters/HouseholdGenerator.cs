using HousingRules.Generators.Households;
using Chosen = HousingRules.Generators.Households.Categories;

namespace HousingRules.Generators.Rosters;

/// <summary>Draws households as a county has them: most are registered poor or on an allowance, a few are in other difficulty, some belong
/// to no group of the plan. Every fact is known.</summary>
public sealed class HouseholdGenerator(ulong seed)
{
    private readonly XorShift _chance = new(seed);

    public FlagsHousehold Next()
    {
        var household = new FlagsHousehold { Categories = DrawCategories() };
        household.DisasterDamage = _chance.Percent(4);
        household.NoHouse = _chance.Below(1_000) < 12;
        if (!household.NoHouse)
            DrawHistory(household);
        if (household.Categories.HasFlag(Chosen.OtherDifficulty))
            DrawSuspicion(household);
        if (household.RelocatedBy != RelocationMode.None)
            DrawOldHouse(household);
        if (!household.NoHouse && _chance.Percent(IsAppraisedThisRound(household) ? 72 : 1))
            DrawCurrentGrade(household);
        DrawAppearance(household);
        if (LooksDangerous(household))
            DrawMeasure(household);
        return household;
    }

    private Chosen DrawCategories() => _chance.Pick(
        (400, Chosen.RegisteredPoor),
        (160, Chosen.RegisteredPoor | Chosen.MinimumLivingGuarantee),
        (12, Chosen.RegisteredPoor | Chosen.MarginalLowIncome),
        (40, Chosen.RegisteredPoor | Chosen.DisabledPoor),
        (30, Chosen.RegisteredPoor | Chosen.DestituteSupport),
        (140, Chosen.MinimumLivingGuarantee),
        (20, Chosen.MinimumLivingGuarantee | Chosen.DisabledPoor),
        (8, Chosen.MinimumLivingGuarantee | Chosen.OtherDifficulty),
        (70, Chosen.MarginalLowIncome),
        (80, Chosen.OtherDifficulty),
        (12, Chosen.DestituteSupport),
        (10, Chosen.DisabledPoor),
        (10, Chosen.AtRiskOfPoverty),
        (8, Chosen.None));

    // What earlier rounds left behind: a grade on file, a rectification, a renovation, a move.
    private void DrawHistory(FlagsHousehold household)
    {
        household.OriginalGrade = household.Categories.HasFlag(Chosen.RegisteredPoor)
            ? _chance.Pick((14, Grade.None), (30, Grade.A), (22, Grade.B), (18, Grade.C), (16, Grade.D))
            : _chance.Pick((62, Grade.None), (12, Grade.A), (12, Grade.B), (9, Grade.C), (5, Grade.D));
        var wasDangerous = household.OriginalGrade is Grade.C or Grade.D;
        if (_chance.Percent(household.OriginalGrade == Grade.D ? 38 : wasDangerous ? 18 : 2))
            household.RelocatedBy = DrawRelocation();
        else if (_chance.Percent(household.OriginalGrade == Grade.D ? 78 : wasDangerous ? 42 : 3))
            household.Renovated = true;
        if (household.OriginalGrade == Grade.C && _chance.Percent(household.Renovated ? 10 : 62))
            DrawRectification(household);
        household.NewHazardFound = _chance.Percent(household.Renovated ? 7 : 2);
    }

    private RelocationMode DrawRelocation() => _chance.Pick(
        (22, RelocationMode.TurnoverHousing),
        (14, RelocationMode.HappinessHome),
        (24, RelocationMode.Relatives),
        (12, RelocationMode.RentedIdleHouse),
        (6, RelocationMode.CollectiveRental),
        (18, RelocationMode.RelocationProgramme),
        (4, RelocationMode.Other));

    private void DrawRectification(FlagsHousehold household)
    {
        household.Rectified = true;
        if (!_chance.Percent(55))
            return;
        household.ReappraisedAfterRectification = true;
        household.ReappraisedGrade = _chance.Pick((24, Grade.A), (62, Grade.B), (11, Grade.C), (3, Grade.D));
    }

    private void DrawSuspicion(FlagsHousehold household)
    {
        household.HousingHazardSuspected = _chance.Percent(85);
        household.OnSuspectedList = household.HousingHazardSuspected && _chance.Percent(58);
    }

    private void DrawOldHouse(FlagsHousehold household)
    {
        household.OldHouseDangerous = _chance.Percent(93);
        household.RelocationAgreementSigned = _chance.Percent(80);
        household.StillLivesInOldHouse = _chance.Percent(8);
        household.OldHouseDemolished = !household.StillLivesInOldHouse && _chance.Percent(42);
        household.ThreatensNeighbours = !household.OldHouseDemolished && _chance.Percent(17);
        var closed = !household.StillLivesInOldHouse && _chance.Percent(60);
        household.WaterCut = closed || _chance.Percent(55);
        household.PowerCut = closed || _chance.Percent(60);
        household.BelongingsCleared = closed || _chance.Percent(40);
        household.DoorLocked = closed || _chance.Percent(65);
        household.ReceivingHouseGrade = _chance.Pick((42, Grade.None), (32, Grade.A), (22, Grade.B), (3, Grade.C), (1, Grade.D));
    }

    private void DrawCurrentGrade(FlagsHousehold household) =>
        household.CurrentGrade = household.RelocatedBy != RelocationMode.None
            ? _chance.Pick((4, Grade.A), (10, Grade.B), (26, Grade.C), (60, Grade.D))
            : _chance.Pick((20, Grade.A), (54, Grade.B), (16, Grade.C), (10, Grade.D));

    private void DrawAppearance(FlagsHousehold household)
    {
        var isB = household.CurrentGrade == Grade.B || household.ReappraisedGrade == Grade.B;
        household.AffectsAppearance = _chance.Percent(isB ? 26 : 5);
        household.ImprovementOpinion = _chance.Percent(household.CurrentGrade is Grade.A or Grade.B || isB ? 18 : 1);
        household.ThreatensNeighbours ??= false;
    }

    private void DrawMeasure(FlagsHousehold household)
    {
        household.ChosenMeasure = _chance.Pick(
            (20, Measure.None),
            (52, Measure.Repair),
            (12, Measure.TurnoverHousing),
            (16, Measure.Relocation));
        household.ConstructionMode = household.ChosenMeasure switch
        {
            Measure.Repair =>
                _chance.Pick((48, ConstructionMode.SelfBuild), (40, ConstructionMode.UnifiedAgentBuild), (12, ConstructionMode.None)),
            Measure.TurnoverHousing => _chance.Pick((75, ConstructionMode.NewTurnoverHousing), (25, ConstructionMode.None)),
            _ => ConstructionMode.None,
        };
    }

    private static bool IsAppraisedThisRound(FlagsHousehold household)
    {
        const Chosen named = Chosen.MinimumLivingGuarantee | Chosen.MarginalLowIncome;
        return (household.Categories & named) != 0
            || household.OnSuspectedList
            || household.NewHazardFound
            || (household.Categories.HasFlag(Chosen.RegisteredPoor)
                && (household.OriginalGrade is Grade.None or Grade.B || (household.Rectified && !household.ReappraisedAfterRectification)));
    }

    private static bool LooksDangerous(FlagsHousehold household)
    {
        var latest = household.CurrentGrade != Grade.None ? household.CurrentGrade
            : household.ReappraisedGrade != Grade.None ? household.ReappraisedGrade
            : household.OriginalGrade;
        return latest is Grade.C or Grade.D
            && household.RelocatedBy == RelocationMode.None
            && (!household.Renovated || household.CurrentGrade != Grade.None);
    }
}
