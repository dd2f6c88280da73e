using System.Data.Common;
using System.Globalization;
using Dapper;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Storage;

/// <summary>Keeps what belongs to cases, and shows that of an area's cases only.</summary>
/// <param name="database">Where their rows are.</param>
/// <param name="files">Where their bytes are.</param>
/// <param name="time">When something is added.</param>
/// <param name="most">How many bytes one may have.</param>
internal sealed class AttachmentStore(Database database, AttachmentFiles files, TimeProvider time, long most)
{
    /// <summary>How many a case may have.</summary>
    public const int MostOfACase = 100;

    /// <summary>How many bytes one may have.</summary>
    public long Most => most;

    /// <summary>Adds something to a case. The same under the same name is added once.</summary>
    /// <param name="area">Which cases are seen.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="name">What it was called; null for nothing.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="addedBy">The id of the person who adds it.</param>
    /// <param name="cancellation">Ends it; nothing is added then.</param>
    /// <exception cref="HostFailure">The day is closed.</exception>
    public async Task<AttachmentAnswer> AddAsync(
        Area area,
        string caseId,
        string? name,
        Stream content,
        string addedBy,
        CancellationToken cancellation = default)
    {
        // Nobody fills the disk for a case that is not theirs.
        if (!await SeesAsync(area, caseId, cancellation).ConfigureAwait(false))
            return new(null, null);
        await using var arrived = await files.TakeAsync(content, most, cancellation).ConfigureAwait(false);
        if (arrived is null)
            return Refused("ATTACHMENT_TOO_LARGE", HostSentences.AttachmentTooLarge(most), HostSentences.MakeItSmaller);
        var size = arrived.Content.Length;
        var (type, isWhole) = AttachmentContent.Of(arrived.Content);
        if (size == 0)
            return Refused("ATTACHMENT_EMPTY", HostSentences.AttachmentEmpty, HostSentences.ChooseTheFile);
        if (type is null)
            return Refused("ATTACHMENT_TYPE_UNKNOWN", HostSentences.AttachmentTypeUnknown, HostSentences.AttachOneOfThese);
        if (!isWhole)
            return Refused("ATTACHMENT_CUT_OFF", HostSentences.AttachmentCutOff, HostSentences.SendItAgain);
        var now = time.GetUtcNow();
        var added = new Attachment
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            CaseId = caseId,
            Hash = arrived.Hash,
            Name = AttachmentName.Of(name, type),
            Type = type.MediaType,
            Size = size,
            AddedBy = addedBy,
            AddedAt = now.ToString("O", CultureInfo.InvariantCulture),
            AddedDay = CaseRow.Text(DateOnly.FromDateTime(now.UtcDateTime))!,
        };
        var there = await ListAsync(area, caseId, cancellation).ConfigureAwait(false);
        if (there.Count >= MostOfACase && !there.Any(a => a.Hash == added.Hash && a.Name == added.Name))
            return Refused("ATTACHMENTS_TOO_MANY", HostSentences.AttachmentsTooMany(MostOfACase), HostSentences.PutThemTogether);
        // Bytes without a row are nothing yet; a row without bytes would be a lie.
        await files.KeepAsync(arrived, cancellation).ConfigureAwait(false);
        return await WriteAsync(area, added).ConfigureAwait(false);
    }

    /// <summary>What belongs to a case, in the order in which it was added; nothing when the case is not seen.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(Area area, string caseId, CancellationToken cancellation = default) =>
        await RowsAsync(area, "a.case_id = @caseId order by a.id", new { caseId }, cancellation).ConfigureAwait(false);

    /// <summary>One attachment of a case; null when there is none among those that are seen.</summary>
    public async Task<Attachment?> FindAsync(Area area, string caseId, string id, CancellationToken cancellation = default) =>
        (await RowsAsync(area, "a.case_id = @caseId and a.id = @id", new { caseId, id }, cancellation).ConfigureAwait(false))
        .SingleOrDefault();

    /// <summary>The bytes of an attachment, looked at whether they are still those that were added.</summary>
    /// <exception cref="HostFailure">They are not, or are gone.</exception>
    public Task<Stream> ReadAsync(Attachment attachment, CancellationToken cancellation = default) =>
        files.ReadAsync(attachment.Hash, cancellation);

    private static AttachmentAnswer Refused(string code, LocalizedText words, LocalizedText remedy) =>
        new(null, new Refusal(code, words, remedy, []));

    private async Task<bool> SeesAsync(Area area, string caseId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("caseId", caseId);
        return await connection.ExecuteScalarAsync<long>(new(
            $"select count(*) from case_row r where r.case_id = @caseId and {area.Predicate("r")}",
            parameters,
            cancellationToken: cancellation)).ConfigureAwait(false) > 0;
    }

    private async Task<AttachmentAnswer> WriteAsync(Area area, Attachment added)
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        var parameters = new DynamicParameters(area.Parameters());
        parameters.AddDynamicParams(added);
        parameters.Add("seal", added.NewSeal());
        try
        {
            var rows = await connection.ExecuteAsync(
                $"""
                insert into attachment (id, case_id, hash, name, type, size, added_by, added_at, added_day, seal)
                select @Id, r.case_id, @Hash, @Name, @Type, @Size, @AddedBy, @AddedAt, @AddedDay, @seal from case_row r
                where r.case_id = @CaseId and {area.Predicate("r")} and not exists (select 1 from day_root where day >= @AddedDay)
                """,
                parameters).ConfigureAwait(false);
            // The case was seen before its bytes were taken in.
            return rows > 0 ? new(added, null) : throw new HostFailure(HostSentences.DayIsClosed(CaseRow.Day(added.AddedDay)));
        }
        catch (DbException e) when (database.IsDuplicate(e))
        {
            var before = await ListAsync(area, added.CaseId).ConfigureAwait(false);
            return new(before.Single(a => a.Hash == added.Hash && a.Name == added.Name), null);
        }
    }

    private async Task<IReadOnlyList<Attachment>> RowsAsync(Area area, string condition, object values, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var parameters = new DynamicParameters(area.Parameters());
        parameters.AddDynamicParams(values);
        return (await connection.QueryAsync<Attachment>(new(
            $"""
            select {Attachment.Columns} from attachment a join case_row r on r.case_id = a.case_id
            where {area.Predicate("r")} and {condition}
            """,
            parameters,
            cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
    }
}
