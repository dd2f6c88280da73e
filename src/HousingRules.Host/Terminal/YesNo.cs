using HousingRules.Facts;

namespace HousingRules.Host.Terminal;

/// <summary>Yes and no.</summary>
internal static class YesNo
{
    public static LocalizedText Of(bool truth) => truth ? new("是", "yes") : new("否", "no");
}
