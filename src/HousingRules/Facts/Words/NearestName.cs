namespace HousingRules.Facts;

/// <summary>Finds what a misspelt name was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The nearest candidate, or null when none is near enough to be meant.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        var (best, bestDistance) = ((string?)null, int.MaxValue);
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate, Allowed(name, candidate) + 1);
            if (
                distance <= Allowed(name, candidate)
                    && (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0)))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>" Did you mean …?", or nothing.</summary>
    public static LocalizedText DidYouMean(string name, IEnumerable<string> candidates) => To(name, candidates) is { } nearest
        ? DidYouMean(nearest)
        : LocalizedText.Same("");

    /// <summary>" Did you mean …?"</summary>
    public static LocalizedText DidYouMean(string nearest) => FactSentences.DidYouMean(nearest);

    private static int Allowed(string a, string b) => Math.Max(a.Length, b.Length) switch
    {
        // Of one character every other is as near.
        <= 1 => 0,
        2 => 1,
        <= 5 => 2,
        var longer => Math.Max(2, longer / 3),
    };

    // Optimal string alignment: insert, delete, replace, swap neighbours. Case does not count: it is the likeliest slip.
    private static int Distance(string a, string b, int limit)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 128 || b.Length > 128)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
