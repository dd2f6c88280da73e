using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>Says what is written differently: of what, which property, as it was and as it is.</summary>
internal static class WrittenWords
{
    // Properties that carry a name of the policy after their word.
    private static readonly (string Start, LocalizedText Word)[] Named =
    [
        ("to ", HostSentences.To), ("part ", HostSentences.Part), ("establishes ", HostSentences.Establishes),
        ("closedBy ", HostSentences.ClosesAt),
    ];

    /// <summary>The change in one line.</summary>
    public static LocalizedText Of(WrittenChange change)
    {
        var kind = HostSentences.Parts[change.Kind];
        var part = new LocalizedText($"{kind.Chinese}“{change.Label.Chinese}”", $"{kind.English} \"{change.Label.English}\"");
        if (change.Property is "part" or "setting" or "statement" or "procedure")
            return change.Before is null
                ? HostSentences.IsNew(part)
                : HostSentences.IsGone(part);
        return HostSentences.WasAndIs(part, Property(change.Property), change.Before, change.After);
    }

    private static LocalizedText Property(string property)
    {
        if (HostSentences.Properties.TryGetValue(property, out var known))
            return known;
        foreach (var (start, word) in Named)
        {
            if (property.StartsWith(start, StringComparison.Ordinal))
                return new(word.Chinese + property[start.Length..], word.English + property[start.Length..]);
        }

        return new(property, property);
    }
}
