using System.Text.Json;
using HousingRules.Ledgers;

namespace HousingRules.Contract;

/// <summary>Counts as an object.</summary>
internal static class LedgerCountsJson
{
    private static readonly KeySet Keys = new(
        "found", "open", "overdue", "closePending", "closed", "closedLate", "withdrawn", "reopened", "longestLate");

    public static void Write(Utf8JsonWriter json, LedgerCounts counts)
    {
        json.WriteStartObject();
        json.WriteNumber("found"u8, counts.Found);
        json.WriteNumber("open"u8, counts.Open);
        json.WriteNumber("overdue"u8, counts.Overdue);
        json.WriteNumber("closePending"u8, counts.ClosePending);
        json.WriteNumber("closed"u8, counts.Closed);
        json.WriteNumber("closedLate"u8, counts.ClosedLate);
        json.WriteNumber("withdrawn"u8, counts.Withdrawn);
        json.WriteNumber("reopened"u8, counts.Reopened);
        json.WriteNumber("longestLate"u8, counts.LongestLate);
        json.WriteEndObject();
    }

    public static LedgerCounts Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        Span<int> counts = stackalloc int[9];
        while (keys.Next(ref json) is >= 0 and var key)
            counts[key] = Tokens.Count(ref json);
        keys.Require(first: counts.Length);
        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8]);
    }
}
