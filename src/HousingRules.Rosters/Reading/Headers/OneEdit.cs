namespace HousingRules.Rosters.Reading;

/// <summary>Whether two words differ by one slip of the pen: a letter more, less, another, or two that changed places.</summary>
internal static class OneEdit
{
    public static bool Apart(string a, string b)
    {
        if (a.Length < b.Length)
            (a, b) = (b, a);
        if (a.Length - b.Length > 1)
            return false;
        var first = 0;
        while (first < b.Length && a[first] == b[first])
            first++;
        var restA = a.AsSpan(first);
        var restB = b.AsSpan(first);
        if (a.Length > b.Length)
            return restA[1..].SequenceEqual(restB);
        return restA.Length > 0
            && (restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])));
    }
}
