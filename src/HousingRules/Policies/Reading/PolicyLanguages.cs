namespace HousingRules.Policies;

/// <summary>Reads in which languages a policy is written: Chinese and English, or Chinese alone. Where English is missing, Chinese is
/// shown.</summary>
internal static class PolicyLanguages
{
    private const string Key = "Languages";
    private const string Chinese = "zh";
    private const string English = "en";

    /// <summary>Whether a policy is written in Chinese alone; asked before any of its texts is read.</summary>
    public static bool IsChineseAlone(Node policy) =>
        policy is ObjectNode { Members: var members }
        && members.FirstOrDefault(m => m.Key == Key)?.Value is ArrayNode { Items: [TextNode { Value: Chinese }] };

    public static void Read(ObjectReader o, FindingList findings)
    {
        var languages = o.OptionalTexts(Key);
        if (o.Has(Key) && !languages.Select(l => l.Value).Order(StringComparer.Ordinal).SequenceEqual([English, Chinese])
            && languages is not [{ Value: Chinese }])
            findings.Error(
                o.PlaceOf(Key),
                PolicySentences.NoSuchLanguages);
    }
}
