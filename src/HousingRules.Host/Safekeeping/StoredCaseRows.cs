using System.Data.Common;
using HousingRules.Cases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Safekeeping;

/// <summary>Everything that a database has of one case, row by row.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Row">Its row of <c>case_row</c>.</param>
/// <param name="Entries">Its rows of <c>case_event</c>, by version.</param>
/// <param name="Desks">Its rows of <c>case_desk</c>.</param>
/// <param name="Missing">Its rows of <c>case_missing</c>.</param>
/// <param name="Ledger">Its row of <c>ledger_case</c>, if it has one.</param>
internal sealed record StoredCaseRows(
    string Id,
    IDictionary<string, object?> Row,
    IReadOnlyList<IDictionary<string, object?>> Entries,
    IReadOnlyList<IDictionary<string, object?>> Desks,
    IReadOnlyList<IDictionary<string, object?>> Missing,
    IReadOnlyList<IDictionary<string, object?>> Ledger)
{
    private const int Page = 500;

    /// <summary>All cases.</summary>
    public static async IAsyncEnumerable<StoredCaseRows> AllAsync(
        DbConnection connection,
        DbTransaction within,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (object? after = null; ;)
        {
            var rows = await Rows.OfAsync(
                connection,
                within,
                $"select * from case_row {(after is null ? "" : "where ordinal > @after")} order by ordinal limit @Page",
                new { after, Page },
                cancellation).ConfigureAwait(false);
            if (rows.Count == 0)
                yield break;
            var between = new { first = rows[0]["ordinal"], last = rows[^1]["ordinal"] };
            var entries = await ByCaseAsync(connection, within, "case_event", "version", between, cancellation).ConfigureAwait(false);
            var desks = await ByCaseAsync(connection, within, "case_desk", "actor", between, cancellation).ConfigureAwait(false);
            var missing = await ByCaseAsync(connection, within, "case_missing", "fact", between, cancellation).ConfigureAwait(false);
            var ledger = await ByCaseAsync(connection, within, "ledger_case", "as_of", between, cancellation).ConfigureAwait(false);
            foreach (var row in rows)
            {
                var id = row.Text("case_id");
                yield return new(id, row, [.. entries[id]], [.. desks[id]], [.. missing[id]], [.. ledger[id]]);
            }

            after = rows[^1]["ordinal"];
        }
    }

    /// <summary>A row of <c>case_event</c> as an entry.</summary>
    /// <exception cref="InvalidCastException">A column holds something else.</exception>
    /// <exception cref="FormatException">A time is none.</exception>
    public static CaseEntry Entry(IDictionary<string, object?> row) => new EventRow
    {
        Version = checked((int)row.Number("version")),
        Kind = checked((int)row.Number("kind")),
        CommandId = row.Text("command_id"),
        DoneBy = row.Text("done_by"),
        RecordedBy = row.Text("recorded_by"),
        RecordedAs = (string?)row["recorded_as"],
        RecordedAt = row.Text("recorded_at"),
        Note = (string?)row["note"],
        Request = row.Text("request"),
        Content = row.Text("content"),
        Hash = (byte[])row["hash"]!,
    }.ToEntry();

    private static async Task<ILookup<string, IDictionary<string, object?>>> ByCaseAsync(
        DbConnection connection,
        DbTransaction within,
        string table,
        string order,
        object between,
        CancellationToken cancellation) =>
        (await Rows.OfAsync(
            connection,
            within,
            $"""
            select * from {table} where case_id in (select case_id from case_row where ordinal between @first and @last)
            order by case_id, {order}
            """,
            between,
            cancellation).ConfigureAwait(false)).ToLookup(r => r.Text("case_id"), StringComparer.Ordinal);
}
