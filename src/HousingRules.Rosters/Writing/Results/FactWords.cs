using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Writing;

/// <summary>Yes and no.</summary>
internal static class FactWords
{
    public static LocalizedText YesNo(bool truth) => truth ? RosterSentences.Yes : RosterSentences.No;
}
