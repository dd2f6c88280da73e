using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using HousingRules.Cases;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Storage;

/// <summary>Adds an entry to a case: the entry, how the case stands after it, and the rows that lists need, in one transaction.</summary>
internal sealed class CaseAppending(Database database, Area area)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Adds it within a transaction, which the caller ends. What has begun to be written is written: nothing in here is
    /// cancelled.</summary>
    /// <exception cref="ArgumentException">The version is not the entry's number, or the id is no text.</exception>
    /// <exception cref="DbException">Another was quicker.</exception>
    public async Task<CaseAppend> AppendAsync(DbConnection connection, DbTransaction writing, CaseSummary after, CaseEntry entry)
    {
        CaseAppend.Check(after, entry);
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("id", after.Id);
        var row = await connection.QuerySingleOrDefaultAsync<CaseRow>(
            $"select {CaseRow.Columns} from case_row r where r.case_id = @id and {area.Predicate("r")}{database.ForUpdate}",
            parameters,
            writing).ConfigureAwait(false);
        if (row is not null && await FirstAsync(connection, writing, after.Id, entry).ConfigureAwait(false) is { } first)
            return new(
                first.IsSameCommand(entry) ? CaseAppendStatus.Repeated : CaseAppendStatus.CommandTaken,
                row.Version,
                first,
                []);
        var version = row?.Version ?? 0;
        var isElsewhere = row is null && await IsElsewhereAsync(connection, writing, after.Id).ConfigureAwait(false);
        if (entry.Number != version + 1 || isElsewhere || !area.Holds(after.County, after.Town, after.Village))
            return new(
                CaseAppendStatus.Conflict,
                version,
                null,
                row is null ? [] : [.. await SinceAsync(connection, writing, after.Id, entry.Number).ConfigureAwait(false)]);
        await WriteAsync(connection, writing, row, after, entry).ConfigureAwait(false);
        return new(CaseAppendStatus.Added, entry.Number, null, []);
    }

    /// <summary>Adds a case that is whole elsewhere, entry by entry; only how it stands at the end is listed.</summary>
    /// <exception cref="DbException">There is a case of its id.</exception>
    public static async Task AddAsync(DbConnection connection, DbTransaction writing, StoredCase whole)
    {
        var hash = CaseChain.Start;
        foreach (var entry in whole.Entries)
        {
            hash = CaseChain.Next(hash, whole.Summary.Id, entry);
            await AddEntryAsync(connection, writing, whole.Summary, entry, hash).ConfigureAwait(false);
        }

        var row = CaseRow.Of(whole.Summary, hash);
        await connection.ExecuteAsync(CaseRow.Insert, row.Parameters(), writing).ConfigureAwait(false);
        await CaseLists.WriteAsync(connection, writing, null, row).ConfigureAwait(false);
    }

    // Of a case that is not seen nothing is told but that its id is taken.
    private static async Task<bool> IsElsewhereAsync(DbConnection connection, DbTransaction writing, string id) =>
        await connection.ExecuteScalarAsync<long>(
            "select count(*) from case_row where case_id = @id",
            new { id },
            writing).ConfigureAwait(false) > 0;

    private static async Task<CaseEntry?> FirstAsync(DbConnection connection, DbTransaction writing, string id, CaseEntry entry) =>
        (await connection.QuerySingleOrDefaultAsync<EventRow>(
            $"select {EventRow.Columns} from case_event e where e.case_id = @id and e.command_id = @command",
            new { id, command = entry.Envelope.CommandId },
            writing).ConfigureAwait(false))?.ToEntry();

    private static async Task<IEnumerable<CaseEntry>> SinceAsync(DbConnection connection, DbTransaction writing, string id, int number) =>
        (await connection.QueryAsync<EventRow>(
            $"select {EventRow.Columns} from case_event e where e.case_id = @id and e.version >= @number order by e.version",
            new { id, number },
            writing).ConfigureAwait(false)).Select(e => e.ToEntry());

    private static async Task WriteAsync(
        DbConnection connection, DbTransaction writing, CaseRow? before, CaseSummary after, CaseEntry entry)
    {
        var hash = CaseChain.Next(before?.Hash ?? CaseChain.Start, after.Id, entry);
        var row = CaseRow.Of(after, hash);
        await AddEntryAsync(connection, writing, after, entry, hash).ConfigureAwait(false);
        await connection.ExecuteAsync(before is null ? CaseRow.Insert : CaseRow.Update, row.Parameters(), writing).ConfigureAwait(false);
        await CaseLists.WriteAsync(connection, writing, before, row).ConfigureAwait(false);
    }

    private static async Task AddEntryAsync(
        DbConnection connection,
        DbTransaction writing,
        CaseSummary after,
        CaseEntry entry,
        byte[] hash)
    {
        var envelope = entry.Envelope;
        var label = EntryLabel.Of(entry);
        var added = await connection.ExecuteAsync(
            """
            insert into case_event (case_id, version, kind, event, legal_day, command_id, done_by, recorded_by, recorded_as, recorded_at,
                recorded_day, note, request, digest, content, hash)
            select @id, @number, @kind, @happened, @day, @command, @doneBy, @recordedBy, @recordedAs, @recordedAt, @recordedDay, @note,
                @request, @digest, @content, @hash
            where not exists (select 1 from day_root where day >= @recordedDay)
            """,
            new
            {
                id = after.Id,
                number = entry.Number,
                kind = (int)entry.Kind,
                happened = label.Event,
                day = label.Day ?? CaseRow.Text(after.LastDay),
                command = envelope.CommandId,
                doneBy = envelope.DoneBy,
                recordedBy = envelope.RecordedBy,
                recordedAs = envelope.RecordedAs,
                recordedAt = envelope.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
                recordedDay = CaseRow.Text(DateOnly.FromDateTime(envelope.RecordedAt.UtcDateTime)),
                note = envelope.Note,
                request = entry.Request,
                digest = after.Digest,
                content = Strict.GetString(entry.Content.Span),
                hash,
            },
            writing).ConfigureAwait(false);
        // A day whose root is taken is closed: nothing is slipped into it afterwards.
        if (added == 0)
            throw new HostFailure(HostSentences.DayIsClosed(DateOnly.FromDateTime(envelope.RecordedAt.UtcDateTime)));
    }
}
