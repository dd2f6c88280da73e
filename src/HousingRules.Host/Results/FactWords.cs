using HousingRules.Facts;

namespace HousingRules.Host.Results;

/// <summary>Yes and no.</summary>
internal static class FactWords
{
    public static LocalizedText YesNo(bool truth) => truth ? new("是", "yes") : new("否", "no");
}
