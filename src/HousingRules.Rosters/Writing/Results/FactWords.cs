using HousingRules.Facts;

namespace HousingRules.Rosters.Writing;

/// <summary>Yes and no.</summary>
internal static class FactWords
{
    public static LocalizedText YesNo(bool truth) => truth ? new("是", "yes") : new("否", "no");
}
