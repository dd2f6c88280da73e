// Types as callers really have them: flags called Flags, properties that return arrays, combined flags.
#pragma warning disable CA1711, CA1819, CA2217
namespace HousingRules.Tests.Evaluation;

public enum Grade { None, A, B, C, D }

/// <summary>Numbered in an order of its own, as an old database may have it.</summary>
public enum OldGrade { C = 1, D = 2, None = 64, A = 65, B = 66 }

public enum Measure { None, Repair, TurnoverHousing, Relocation }

public enum Mode : byte { None, SelfBuild, UnifiedAgentBuild, NewTurnoverHousing }

public enum RelocatedBy { None, TurnoverHousing, HappinessHome, Relatives, RentedIdleHouse, CollectiveRental, RelocationProgramme, Other }

public enum Category
{
    RegisteredPoor,
    MinimumLivingGuarantee,
    MarginalLowIncome,
    OtherDifficulty,
    DestituteSupport,
    DisabledPoor,
    AtRiskOfPoverty,
}

[Flags]
public enum Categories
{
    None = 0,
    DisabledPoor = 1,
    RegisteredPoor = 2,
    MinimumLivingGuarantee = 4,
    MarginalLowIncome = 8,
    OtherDifficulty = 16,
    DestituteSupport = 32,
    AtRiskOfPoverty = 64,
}

/// <summary>The facts that are true or false, known.</summary>
public abstract class Truths
{
    public bool HousingHazardSuspected { get; set; }

    public bool OnSuspectedList { get; set; }

    public bool NoHouse { get; set; }

    public bool Rectified { get; set; }

    public bool ReappraisedAfterRectification { get; set; }

    public bool Renovated { get; set; }

    public bool NewHazardFound { get; set; }

    public bool DisasterDamage { get; set; }

    public bool AffectsAppearance { get; set; }

    public bool ImprovementOpinion { get; set; }

    public bool RelocationAgreementSigned { get; set; }

    public bool StillLivesInOldHouse { get; set; }

    public bool OldHouseDangerous { get; set; }

    public bool OldHouseDemolished { get; set; }

    public bool? ThreatensNeighbours { get; set; }

    public bool WaterCut { get; set; }

    public bool PowerCut { get; set; }

    public bool BelongingsCleared { get; set; }

    [HousingRules.Facts.Fact("doorLocked")]
    public bool IsDoorLocked { get; set; }
}

/// <summary>Enums, and a collection of names.</summary>
public sealed class EnumHousehold : Truths
{
    public List<string> Categories { get; set; } = [];

    public Grade OriginalGrade { get; set; }

    public Grade? ReappraisedGrade { get; set; }

    public OldGrade CurrentGrade { get; set; } = OldGrade.None;

    public Measure ChosenMeasure { get; set; }

    public Mode ConstructionMode { get; set; }

    public RelocatedBy? RelocatedBy { get; set; }

    public OldGrade? ReceivingHouseGrade { get; set; }

    public string? Note { get; set; }
}

/// <summary>Texts, and a flags enum.</summary>
public sealed class TextHousehold : Truths
{
    public Categories Categories { get; set; }

    public string? OriginalGrade { get; set; }

    public string? ReappraisedGrade { get; set; }

    public string? CurrentGrade { get; set; }

    public string? ChosenMeasure { get; set; }

    public string? ConstructionMode { get; set; }

    public string? RelocatedBy { get; set; }

    public string? ReceivingHouseGrade { get; set; }
}

/// <summary>One truth for each member of the set; everything may be unknown.</summary>
public sealed record MemberHousehold
{
    public bool? RegisteredPoor { get; set; }

    public bool? MinimumLivingGuarantee { get; set; }

    public bool? MarginalLowIncome { get; set; }

    public bool? OtherDifficulty { get; set; }

    public bool? DestituteSupport { get; set; }

    public bool? DisabledPoor { get; set; }

    public bool? AtRiskOfPoverty { get; set; }

    public bool? HousingHazardSuspected { get; set; }

    public bool? OnSuspectedList { get; set; }

    public bool? NoHouse { get; set; }

    public Grade? OriginalGrade { get; set; }

    public bool? Rectified { get; set; }

    public bool? ReappraisedAfterRectification { get; set; }

    public Grade? ReappraisedGrade { get; set; }

    public bool? Renovated { get; set; }

    public bool? NewHazardFound { get; set; }

    public Grade? CurrentGrade { get; set; }

    public bool? DisasterDamage { get; set; }

    public bool? AffectsAppearance { get; set; }

    public bool? ImprovementOpinion { get; set; }

    public Measure? ChosenMeasure { get; set; }

    public Mode? ConstructionMode { get; set; }

    public RelocatedBy? RelocatedBy { get; set; }

    public bool? RelocationAgreementSigned { get; set; }

    public bool? StillLivesInOldHouse { get; set; }

    public bool? OldHouseDangerous { get; set; }

    public bool? OldHouseDemolished { get; set; }

    public bool? ThreatensNeighbours { get; set; }

    public bool? WaterCut { get; set; }

    public bool? PowerCut { get; set; }

    public bool? BelongingsCleared { get; set; }

    public bool? DoorLocked { get; set; }

    public Grade? ReceivingHouseGrade { get; set; }
}

/// <summary>A value of a few facts; the others are left out by name.</summary>
public struct SmallHousehold : IEquatable<SmallHousehold>
{
    [HousingRules.Facts.Fact("categories")]
    public Category[]? Has { get; set; }

    public Grade CurrentGrade { get; set; }

    public readonly bool Equals(SmallHousehold other) => Has == other.Has && CurrentGrade == other.CurrentGrade;

    public override readonly bool Equals(object? obj) => obj is SmallHousehold other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Has, CurrentGrade);

    public static bool operator ==(SmallHousehold left, SmallHousehold right) => left.Equals(right);

    public static bool operator !=(SmallHousehold left, SmallHousehold right) => !left.Equals(right);
}
