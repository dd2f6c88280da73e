using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Pages;

/// <summary>Reads the ledgers of whoever asks.</summary>
internal static class LedgerReading
{
    /// <summary>Reads them, and writes it into the audit.</summary>
    /// <returns>Null when there are none on that day; the mistake says so.</returns>
    public static async Task<LedgerView?> ViewAsync(
        LedgerBooks books,
        AuditLog audit,
        Person who,
        LedgerQuery query,
        string action,
        List<LocalizedText> mistakes,
        CancellationToken cancellation)
    {
        if (!books.HasPolicyOn(query.Day))
        {
            mistakes.Add(HostSentences.NoPolicyYet(Figures.Day(query.Day)));
            return null;
        }

        var book = await books.BookAsync(who.Area, query.Day, cancellation).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, action, null, "done")).ConfigureAwait(false);
        return new(book, query);
    }
}
