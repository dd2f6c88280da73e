using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The finding for a name that refers to nothing.</summary>
internal static class UnknownName
{
    // So many names fit into a sentence.
    private const int Few = 12;

    public static void Report(
        FindingList findings,
        TextNode name,
        LocalizedText kind,
        IEnumerable<string> candidates) =>
        Report(findings, name, kind, candidates.Select(c => (c, LocalizedText.Same(c))));

    /// <param name="findings">Where it is told.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it should be the name of.</param>
    /// <param name="candidates">What there is, by name and label: who writes the label is told the name.</param>
    public static void Report(
        FindingList findings,
        TextNode name,
        LocalizedText kind,
        IEnumerable<(string Name, LocalizedText Label)> candidates)
    {
        if (name.IsMissing)
            return;
        var known = candidates.ToArray();
        var meant = Meant(name.Value, known);
        findings.Unknown(
            name.Value,
            name.Position,
            PolicySentences.NothingIsCalled(kind, name.Value, meant));
    }

    private static LocalizedText Meant(string written, (string Name, LocalizedText Label)[] known)
    {
        if (
            NearestName.To(written, known.SelectMany(k => new[] { k.Name, k.Label.Chinese, k.Label.English }.Distinct())) is { } nearest)
            return NearestName.DidYouMean(
                known.First(k => k.Name == nearest || k.Label.Chinese == nearest || k.Label.English == nearest).Name);
        return known.Length is > 0 and <= Few
            ? PolicySentences.ThereAre(known.Select(k => k.Name))
            : new("", "");
    }
}
