using System.ComponentModel.DataAnnotations;

namespace OtherCounty;

/// <summary>A household as this county keeps it: its own columns, in its own words. HousingRules adds nothing to it.</summary>
public sealed class 农户
{
    [Key]
    public required string 户编号 { get; set; }

    public required string 镇 { get; set; }

    public required string 村 { get; set; }

    public bool 建档立卡 { get; set; }

    public bool 低保 { get; set; }

    public bool 疑似隐患 { get; set; }

    /// <summary>0 not appraised, 1 to 4 for A to D; null: nobody knows.</summary>
    public byte? 等级代码 { get; set; } = 0;

    /// <summary>As typed: 自建, 统一代建, or nothing.</summary>
    public string 建房方式 { get; set; } = "";

    /// <summary>Null: the town has not said yet.</summary>
    public bool? 威胁邻居 { get; set; }
}
