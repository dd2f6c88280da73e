using System.Globalization;
using System.Text;
using Dapper;
using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>The audit as it is read: lines of the reader's county, and those that belong to no place. Reading it is a line of it.</summary>
internal sealed class AuditReading(Database database, AuditLog audit)
{
    /// <summary>A page, the newest first.</summary>
    public async Task<AuditLines> ReadAsync(Person reader, AuditQuery query, CancellationToken cancellation = default)
    {
        await audit.WriteAsync(AuditEntry.Of(reader, AuditAction.ReadAudit, query.CaseId, "done")).ConfigureAwait(false);
        var take = Math.Clamp(query.Take, 1, AuditQuery.MostLines);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<AuditRow>(new(
            Select(query),
            new
            {
                county = reader.Area.County,
                who = query.Who,
                login = query.Who is { } who ? LoginName.Of(who) : null,
                caseId = query.CaseId,
                from = query.From is { } from ? Bound(from) : null,
                until = query.Until is { } until ? Bound(until) : null,
                before = query.Before,
                take = take + 1,
            },
            cancellationToken: cancellation)).ConfigureAwait(false)).ToList();
        return new([.. rows.Take(take).Select(r => r.ToLine())], rows.Count > take ? rows[take - 1].Id : null);
    }

    private static string Select(AuditQuery query)
    {
        var sql = new StringBuilder(
            """
            select a.id as Id, a.at as At, a.who as Who, coalesce(p.name, k.name) as Name, a.actor as Actor, a.county as County,
                a.town as Town, a.village as Village, a.action as Action, a.case_id as CaseId, a.outcome as Outcome, a.detail as Detail
            from audit a
            left join person p on p.id = a.who
            left join api_key k on 'key:' || k.id = a.who
            where (a.county is null or a.county = @county)
            """);
        if (query.Who is not null)
            sql.Append(" and a.who in (@who, (select o.id from person o where o.login = @login))");
        if (query.CaseId is not null)
            sql.Append(" and a.case_id = @caseId");
        if (query.From is not null)
            sql.Append(" and a.id >= @from");
        if (query.Until is not null)
            sql.Append(" and a.id < @until");
        if (query.Before is not null)
            sql.Append(" and a.id < @before");
        return sql.Append(" order by a.id desc limit @take").ToString();
    }

    // A line's id begins with its millisecond (a UUID of version 7).
    private static string Bound(DateTimeOffset at) =>
        Math.Max(0, at.ToUnixTimeMilliseconds()).ToString("x12", CultureInfo.InvariantCulture);
}
