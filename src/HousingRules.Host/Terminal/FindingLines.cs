using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Terminal;

/// <summary>Findings as lines: a cause, and behind it how many places only follow from it.</summary>
internal static class FindingLines
{
    public static IEnumerable<string> Of(IEnumerable<Finding> findings, Language language)
    {
        var following = 0;
        foreach (var finding in findings)
        {
            if (finding.Follows)
            {
                following++;
                continue;
            }

            if (following > 0)
                yield return Folded(following, language);
            following = 0;
            yield return finding.ToString(language);
        }

        if (following > 0)
            yield return Folded(following, language);
    }

    private static string Folded(int places, Language language) => HostSentences.Following(places)[language];
}
