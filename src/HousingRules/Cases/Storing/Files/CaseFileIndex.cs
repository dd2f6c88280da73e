namespace HousingRules.Cases;

/// <summary>Where each entry of each case stands in the file, and how each case stands.</summary>
internal sealed class CaseFileIndex
{
    private readonly Dictionary<string, IndexedCase> _cases = new(StringComparer.Ordinal);
    private string[]? _ordered;

    public IndexedCase? Find(string id) => _cases.GetValueOrDefault(id);

    /// <summary>Takes in an entry.</summary>
    /// <returns>Whether it follows on what is there.</returns>
    public bool Add(CaseSummary after, EntryPlace place)
    {
        if (!_cases.TryGetValue(after.Id, out var known))
        {
            if (after.Version != 1)
                return false;
            _cases.Add(after.Id, known = new(after));
            _ordered = null;
        }

        if (after.Version != known.Places.Count + 1)
            return false;
        known.Summary = after;
        known.Places.Add(place);
        return true;
    }

    /// <summary>The cases after an id, in ordinal order.</summary>
    public IEnumerable<CaseSummary> After(string? id)
    {
        var ordered = _ordered ??= [.. _cases.Keys.Order(StringComparer.Ordinal)];
        var at = id is null ? 0 : Array.BinarySearch(ordered, id, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < ordered.Length; i++)
            yield return _cases[ordered[i]].Summary;
    }

    public static int Hash(string command) => command.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A case in the file.</summary>
internal sealed class IndexedCase(CaseSummary summary)
{
    public CaseSummary Summary { get; set; } = summary;

    public List<EntryPlace> Places { get; } = new(4);
}

/// <summary>Where an entry stands.</summary>
/// <param name="Offset">The first byte of its line.</param>
/// <param name="Length">How many bytes the line has, without its end.</param>
/// <param name="Command">A hash of its command's id: most commands need not be read to see that they are others.</param>
/// <param name="Content">Where in the line the content begins; it ends before the line's last brace.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct EntryPlace(long Offset, int Length, int Command, int Content, CaseEntryKind Kind);
