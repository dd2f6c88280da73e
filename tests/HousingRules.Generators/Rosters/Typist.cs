using HousingRules.Generators.Households;
using Chosen = HousingRules.Generators.Households.Categories;

namespace HousingRules.Generators.Rosters;

/// <summary>Types a fact as clerks do: mostly 是 and 否, now and then √ or an empty cell; B级 or B; one name of a category or
/// another.</summary>
public sealed class Typist(ulong seed)
{
    private static readonly (Chosen Category, string[] Names)[] Names =
    [
        (Chosen.RegisteredPoor, ["建档立卡贫困户", "建档立卡贫困户", "建档立卡贫困户", "建档立卡户", "一般贫困户", "脱贫户"]),
        (Chosen.MinimumLivingGuarantee, ["低保户", "低保户", "低保户", "农村低保户"]),
        (Chosen.MarginalLowIncome, ["低保边缘户", "低保边缘户", "低保边缘家庭"]),
        (Chosen.OtherDifficulty, ["其他困难群众", "其他困难群众", "其他困难户"]),
        (Chosen.DestituteSupport, ["分散供养特困人员", "五保户"]),
        (Chosen.DisabledPoor, ["贫困残疾人家庭"]),
        (Chosen.AtRiskOfPoverty, ["边缘易致贫户"]),
    ];

    private readonly XorShift _chance = new(seed);

    public XorShift Chance => _chance;

    public string Categories(Chosen categories)
    {
        if (categories == Chosen.None)
            return _chance.Pick((1, "一般户"), (1, "一般农户"));
        if (categories == (Chosen.RegisteredPoor | Chosen.MinimumLivingGuarantee) && _chance.Percent(55))
            return _chance.Pick((4, "低保贫困户"), (1, "扶贫低保户"));
        if (categories == (Chosen.RegisteredPoor | Chosen.DestituteSupport) && _chance.Percent(50))
            return _chance.Pick((1, "五保贫困户"), (1, "特困供养贫困户"));
        return string.Join(
            _chance.Pick((92, "、"), (5, "，"), (3, "/")),
            Names.Where(n => categories.HasFlag(n.Category)).Select(n => n.Names[_chance.Below(n.Names.Length)]));
    }

    /// <summary>A yes or no whose empty cell means no.</summary>
    public string YesNo(bool value) => value ? Yes() : _chance.Percent(9) ? "" : No();

    /// <summary>A yes or no whose empty cell means yes.</summary>
    public string NoUnlessYes(bool value, int emptyPercent) => !value ? No() : _chance.Percent(emptyPercent) ? "" : Yes();

    public string Unknown() => _chance.Pick((70, "未知"), (30, "不详"));

    public string Grade(Grade grade) => grade == Households.Grade.None
        ? _chance.Pick((55, "无"), (22, "未鉴定"), (8, "—"), (15, ""))
        : _chance.Pick(
            (74, $"{grade}级"),
            (21, $"{grade}"),
            (3, $"{(char)('Ａ' + (grade - Households.Grade.A))}级"),
            (2, $"{(char)('a' + (grade - Households.Grade.A))}"));

    public string Measure(Measure measure) => measure switch
    {
        Households.Measure.Repair => _chance.Pick((70, "修缮"), (30, "修缮加固")),
        Households.Measure.TurnoverHousing => "周转房",
        Households.Measure.Relocation => "搬离安置",
        _ => NotYet(),
    };

    public string Mode(ConstructionMode mode) => mode switch
    {
        ConstructionMode.SelfBuild => _chance.Pick((85, "自建"), (15, "农户自建")),
        ConstructionMode.UnifiedAgentBuild => _chance.Pick((80, "统一代建"), (20, "代建")),
        ConstructionMode.NewTurnoverHousing => "新建周转房",
        _ => NotYet(),
    };

    public string Relocation(RelocationMode mode) => mode switch
    {
        RelocationMode.TurnoverHousing => "周转房",
        RelocationMode.HappinessHome => _chance.Pick((70, "幸福院"), (30, "幸福大院")),
        RelocationMode.Relatives => "投亲靠友",
        RelocationMode.RentedIdleHouse => _chance.Pick((70, "租赁闲置房"), (30, "租赁闲置农房")),
        RelocationMode.CollectiveRental => "集体公租房",
        RelocationMode.RelocationProgramme => _chance.Pick((80, "易地扶贫搬迁"), (20, "易地搬迁")),
        RelocationMode.Other => "其他",
        _ => _chance.Pick((40, "未搬离"), (35, "无"), (25, "")),
    };

    private string Yes() => _chance.Pick((90, "是"), (7, "√"), (2, "有"), (1, "1"));

    private string No() => _chance.Pick((94, "否"), (4, "×"), (1, "无"), (1, "0"));

    private string NotYet() => _chance.Pick((60, ""), (25, "无"), (15, "未定"));
}
