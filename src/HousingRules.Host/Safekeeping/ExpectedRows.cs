using System.Globalization;
using System.Text;
using HousingRules.Cases;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Safekeeping;

/// <summary>The rows that a case must have, column by column: worked out from its entries, to be held against those that are
/// stored.</summary>
internal static class ExpectedRows
{
    /// <summary>A row of <c>case_event</c>.</summary>
    /// <param name="id">The case.</param>
    /// <param name="digest">The digest of the case's policy.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="day">The legal day.</param>
    /// <param name="hash">The entry's hash in the chain.</param>
    public static Dictionary<string, object?> Entry(string id, string digest, CaseEntry entry, string day, byte[] hash)
    {
        var envelope = entry.Envelope;
        return new(StringComparer.Ordinal)
        {
            ["case_id"] = id,
            ["version"] = entry.Number,
            ["kind"] = (int)entry.Kind,
            ["event"] = EntryLabel.Of(entry).Event,
            ["legal_day"] = day,
            ["command_id"] = envelope.CommandId,
            ["done_by"] = envelope.DoneBy,
            ["recorded_by"] = envelope.RecordedBy,
            ["recorded_as"] = envelope.RecordedAs,
            ["recorded_at"] = envelope.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
            ["recorded_day"] = CaseRow.Text(DateOnly.FromDateTime(envelope.RecordedAt.UtcDateTime)),
            ["note"] = envelope.Note,
            ["request"] = entry.Request,
            ["digest"] = digest,
            ["content"] = Encoding.UTF8.GetString(entry.Content.Span),
            ["hash"] = hash,
        };
    }

    /// <summary>The row of <c>case_row</c>.</summary>
    public static Dictionary<string, object?> Row(CaseRow row) => new(Place(row), StringComparer.Ordinal)
    {
        ["version"] = row.Version,
        ["policy"] = row.Policy,
        ["digest"] = row.Digest,
        ["state"] = row.State,
        ["due"] = row.Due,
        ["opens_on"] = row.OpensOn,
        ["last_day"] = row.LastDay,
        ["actors"] = row.Actors,
        ["missing"] = row.Missing,
        ["hash"] = row.Hash,
    };

    /// <summary>The rows of <c>case_desk</c>, by actor.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, object?>> Desks(CaseRow row) => Names(row.Actors).ToDictionary(
        actor => actor,
        IReadOnlyDictionary<string, object?> (actor) => new Dictionary<string, object?>(Place(row), StringComparer.Ordinal)
        {
            ["actor"] = actor,
            ["state"] = row.State,
            ["due"] = row.Due,
            ["opens_on"] = row.OpensOn,
        },
        StringComparer.Ordinal);

    /// <summary>The rows of <c>case_missing</c>, by fact.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, object?>> Missing(CaseRow row) => Names(row.Missing).ToDictionary(
        fact => fact,
        IReadOnlyDictionary<string, object?> (fact) => new Dictionary<string, object?>(Place(row), StringComparer.Ordinal)
        {
            ["fact"] = fact,
        },
        StringComparer.Ordinal);

    /// <summary>The row of <c>ledger_case</c> that this build would have worked out.</summary>
    /// <param name="kept">The case.</param>
    /// <param name="hash">The hash of its last entry.</param>
    /// <param name="day">As of which day.</param>
    public static Dictionary<string, object?> Ledger(KeptCase kept, byte[] hash, DateOnly day) => new(StringComparer.Ordinal)
    {
        ["case_id"] = kept.Id,
        ["hash"] = hash,
        ["form"] = CaseFigures.Build,
        ["as_of"] = CaseRow.Text(day),
        ["steady_from"] = CaseRow.Text(kept.Procedure.SteadyFrom(kept.File)),
        ["opened_on"] = CaseRow.Text(kept.File.OpenedOn),
        ["household"] = kept.File.Household.Id,
        ["figures"] = CaseFigures.HashOf(CaseFigures.Of(kept.Procedure, kept.File, day).ToJson()),
    };

    private static Dictionary<string, object?> Place(CaseRow row) => new(StringComparer.Ordinal)
    {
        ["case_id"] = row.Id,
        ["ordinal"] = CaseRow.Ordinal(row.Id),
        ["county"] = row.County,
        ["town"] = row.Town,
        ["village"] = row.Village,
    };

    private static string[] Names(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
