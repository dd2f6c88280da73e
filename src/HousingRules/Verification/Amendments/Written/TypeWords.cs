using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What people call a type of fact.</summary>
internal static class TypeWords
{
    public static LocalizedText Of(FactType type) => type switch
    {
        FactType.Boolean => new("是否", "yes or no"),
        FactType.OneOf => new("单选", "one of some values"),
        FactType.Set => new("多选", "a set"),
        FactType.Integer => new("整数", "whole number"),
        _ => new("日期", "day"),
    };
}
