using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The finding for a name that refers to nothing.</summary>
internal static class UnknownName
{
    public static void Report(FindingList findings, TextNode name, string chineseKind, string englishKind, IEnumerable<string> candidates)
    {
        if (name.IsMissing)
            return;
        var meant = NearestName.DidYouMean(name.Value, candidates);
        findings.Error(
            name.Position,
            $"没有名为“{name.Value}”的{chineseKind}。{meant.Chinese}",
            $"No {englishKind} is called \"{name.Value}\".{meant.English}");
    }
}
