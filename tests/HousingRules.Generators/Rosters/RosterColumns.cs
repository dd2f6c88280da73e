using System.Globalization;
using HousingRules.Generators.Households;

namespace HousingRules.Generators.Rosters;

/// <summary>The columns of a county's roster, in its order: who and where, every fact under one of its headers, and what counties keep
/// beside it.</summary>
public static class RosterColumns
{
    public const int County = 1;
    public const int Town = 2;
    public const int Village = 3;

    private static readonly (string Header, Func<RosterRow, Typist, string> Text)[] All =
    [
        ("序号", (r, _) => Number(r.Number)),
        ("县", (_, _) => Places.County),
        ("镇（街道）", (r, _) => r.Town),
        ("村", (r, _) => r.Village),
        ("户编号", (r, _) => r.Id),
        ("户主姓名", (r, _) => r.HeadOfHousehold),
        ("身份证号", (r, _) => r.IdentityNumber),
        ("家庭人口", (_, t) => Number(t.Chance.Pick((24, 1), (34, 2), (18, 3), (14, 4), (7, 5), (3, 6)))),
        ("身份类别", (r, t) => t.Categories(r.Household.Categories)),
        ("住房疑似有隐患", (r, t) => t.YesNo(r.Household.HousingHazardSuspected)),
        ("列入疑似危房户名单", (r, t) => t.YesNo(r.Household.OnSuspectedList)),
        ("无房户", (r, t) => t.YesNo(r.Household.NoHouse)),
        ("原鉴定等级", (r, t) => t.Grade(r.Household.OriginalGrade)),
        ("是否整改", (r, t) => t.YesNo(r.Household.Rectified)),
        ("是否重新鉴定", (r, t) => t.YesNo(r.Household.ReappraisedAfterRectification)),
        ("重新鉴定等级", (r, t) => t.Grade(r.Household.ReappraisedGrade)),
        ("是否已改造", (r, t) => t.YesNo(r.Household.Renovated)),
        ("改造年度", (r, t) => r.Household.Renovated ? Number(2014 + t.Chance.Below(6)) : ""),
        ("发现新隐患", (r, t) => t.YesNo(r.Household.NewHazardFound)),
        ("搬离方式", (r, t) => t.Relocation(r.Household.RelocatedBy)),
        ("是否仍住原危房", (r, t) => t.YesNo(r.Household.StillLivesInOldHouse)),
        ("是否签订协议", (r, t) => t.YesNo(r.Household.RelocationAgreementSigned)),
        ("原住房是否危房", (r, t) => t.NoUnlessYes(r.Household.OldHouseDangerous, IsRelocated(r) ? 4 : 85)),
        ("原危房是否拆除", (r, t) => t.YesNo(r.Household.OldHouseDemolished)),
        ("是否威胁周边", Threat),
        ("断水", (r, t) => t.YesNo(r.Household.WaterCut)),
        ("断电", (r, t) => t.YesNo(r.Household.PowerCut)),
        ("生活用品清理", (r, t) => t.YesNo(r.Household.BelongingsCleared)),
        ("锁门", (r, t) => t.YesNo(r.Household.DoorLocked)),
        ("安置住房等级", (r, t) => t.Grade(r.Household.ReceivingHouseGrade)),
        ("灾害受损", (r, t) => t.YesNo(r.Household.DisasterDamage)),
        ("是否影响观感", (r, t) => t.Chance.Percent(3) ? t.Unknown() : t.YesNo(r.Household.AffectsAppearance)),
        ("有改造提升意见", (r, t) => t.YesNo(r.Household.ImprovementOpinion)),
        ("改造安置方式", (r, t) => t.Measure(r.Household.ChosenMeasure)),
        ("建设方式", (r, t) => t.Mode(r.Household.ConstructionMode)),
        ("现鉴定等级", (r, t) => t.Grade(r.Household.CurrentGrade)),
        ("鉴定机构", (r, _) => r.Household.CurrentGrade == Grade.None ? "" : "示例鉴定机构"),
        (
            "鉴定日期",
            (r, t) => r.Household.CurrentGrade == Grade.None
                ? ""
                : t.Chance.Pick((60, "2020-06-0{0}"), (25, "2020.6.{0}"), (15, "2020年6月{0}日"))
                    .Replace("{0}", Number(7 + t.Chance.Below(3)), StringComparison.Ordinal)),
        ("备注", (_, t) => t.Chance.Pick((93, ""), (3, "户主常年外出，由亲属代为指认"), (2, "照片已存,待上传"), (2, "材料\"补正\"中"))),
    ];

    public static IReadOnlyList<string> Headers { get; } = [.. All.Select(c => c.Header)];

    /// <summary>Types a row; the cells are valid until the next one.</summary>
    public static void Type(RosterRow row, Typist typist, Span<string> cells)
    {
        for (var i = 0; i < All.Length; i++)
            cells[i] = All[i].Text(row, typist);
    }

    // Where nobody moved out, clerks leave the cell empty as often as they write 否.
    private static string Threat(RosterRow row, Typist typist)
    {
        if (!IsRelocated(row))
            return typist.Chance.Percent(35) ? "" : "否";
        if (!row.Household.OldHouseDemolished && typist.Chance.Percent(9))
            return typist.Unknown();
        return row.Household.ThreatensNeighbours == true ? "是" : "否";
    }

    private static bool IsRelocated(RosterRow row) => row.Household.RelocatedBy != RelocationMode.None;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
