// Types as callers really have them: a database of the county's, in its own words.
#pragma warning disable CA1707
namespace HousingRules.Tests.Evaluation;

public enum 等级
{
    无,
    A级,
    B级,
    C级,
    D级,
}

public enum 措施
{
    [HousingRules.Facts.Fact("none")]
    未选择,
    修缮,
    [HousingRules.Facts.Fact("turnoverHousing")]
    入住周转房,
    [HousingRules.Facts.Fact("relocation")]
    搬迁安置,
}

/// <summary>Facts under the names that people have for them, their values as they are called.</summary>
public sealed class ChineseHousehold
{
    public List<string>? 身份类别 { get; set; } = [];

    public bool? 住房疑似有隐患 { get; set; }

    [HousingRules.Facts.Fact("列入疑似危房户名单")]
    public bool? 名单内 { get; set; }

    public bool? 无房户 { get; set; }

    public 等级? 原鉴定等级 { get; set; }

    public bool? 是否整改 { get; set; }

    [HousingRules.Facts.Fact("reappraisedAfterRectification")]
    public bool? 重新鉴定过 { get; set; }

    public string? 重新鉴定等级 { get; set; }

    public bool? Renovated { get; set; }

    public bool? NewHazardFound { get; set; }

    [HousingRules.Facts.Fact("现鉴定等级")]
    public string? 等级 { get; set; }

    public bool? DisasterDamage { get; set; }

    public bool? 是否影响观感 { get; set; }

    public bool? ImprovementOpinion { get; set; }

    [HousingRules.Facts.Fact("chosenMeasure")]
    public 措施? 方式 { get; set; }

    public string? ConstructionMode { get; set; }

    public string? RelocatedBy { get; set; }

    public bool? RelocationAgreementSigned { get; set; }

    public bool? StillLivesInOldHouse { get; set; }

    public bool? OldHouseDangerous { get; set; }

    public bool? OldHouseDemolished { get; set; }

    public bool? ThreatensNeighbours { get; set; }

    public bool? WaterCut { get; set; }

    public bool? PowerCut { get; set; }

    public bool? BelongingsCleared { get; set; }

    public bool? DoorLocked { get; set; }

    public 等级? ReceivingHouseGrade { get; set; }
}
