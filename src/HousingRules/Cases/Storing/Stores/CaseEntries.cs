using System.Text;

namespace HousingRules.Cases;

/// <summary>What stores that keep everything in memory have in common.</summary>
internal static class CaseEntries
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether an entry can be added at all.</summary>
    /// <exception cref="ArgumentException">It cannot.</exception>
    public static void Check(CaseSummary after, CaseEntry entry)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(entry);
        if (after.Version != entry.Number || entry.Number < 1)
            throw new ArgumentException("The case's version with an entry is the entry's number, from 1.", nameof(entry));
        ArgumentException.ThrowIfNullOrEmpty(after.Id, nameof(after));
        // Half of a character is no text, and would come back as another id.
        Strict.GetByteCount(after.Id);
    }

    /// <summary>A page of cases.</summary>
    /// <param name="ordered">All cases, or those after the page before, in ordinal order of their ids.</param>
    /// <param name="query">Which are asked for.</param>
    public static CasePage Page(IEnumerable<CaseSummary> ordered, CaseQuery query)
    {
        var found = ordered
            .SkipWhile(s => query.After is { } after && string.CompareOrdinal(s.Id, after) <= 0)
            .Where(query.Asks)
            .Take(query.Size + 1)
            .ToList();
        return found.Count > query.Size
            ? new([.. found.Take(query.Size)], found[query.Size - 1].Id)
            : new([.. found], null);
    }
}
