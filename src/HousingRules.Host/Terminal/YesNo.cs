using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.Terminal;

/// <summary>Yes and no.</summary>
internal static class YesNo
{
    public static LocalizedText Of(bool truth) => truth ? HostSentences.Yes : HostSentences.No;
}
