using System.Text;
using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>What lies at somebody's desk. One query along one index, the same for a village and for the county: it reads the rows that it
/// shows, and one more.</summary>
internal sealed class Worklist(Database database, Area area)
{
    /// <summary>A page.</summary>
    public async Task<WorklistPage> ReadAsync(WorklistQuery query, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var (sql, parameters) = Statement(query, area);
        var rows = (await connection.QueryAsync<CaseRow>(new(sql, parameters, cancellationToken: cancellation)).ConfigureAwait(false))
            .AsList();
        var shown = rows.Take(query.Size).ToList();
        return new([.. shown.Select(r => r.ToSummary())], rows.Count > query.Size ? Place(shown[^1], query.View) : null);
    }

    /// <summary>The statement: one row more than the page holds, so that it is seen whether there are more.</summary>
    public static (string Sql, DynamicParameters Parameters) Statement(WorklistQuery query, Area area)
    {
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("actor", query.Actor);
        parameters.Add("size", query.Size + 1L);
        var day = query.View == WorklistView.Waiting ? "d.opens_on" : "d.due";
        var sql = new StringBuilder(
            $"select {CaseRow.Columns} from case_desk d join case_row r on r.case_id = d.case_id "
            + $"where d.actor = @actor and {area.Predicate("d")}");
        Where("d.town = @town", "town", query.Town);
        Where("d.village = @village", "village", query.Town is null ? null : query.Village);
        Where("d.state = @state", "state", query.State);
        if (query.View == WorklistView.Overdue)
            Where("d.due < @today", "today", CaseRow.Text(query.Today));
        if (query.View == WorklistView.Waiting)
            Where("d.opens_on > @today", "today", CaseRow.Text(query.Today));
        Where($"({day}, d.ordinal) > (@afterDay, @afterId)", "afterDay", query.After?.Day);
        parameters.Add("afterId", query.After is { } after ? CaseRow.Ordinal(after.Id) : null);
        return (sql.Append($" order by {day}, d.ordinal limit @size").ToString(), parameters);

        void Where(string condition, string name, object? value)
        {
            if (value is null)
                return;
            sql.Append(" and ").Append(condition);
            parameters.Add(name, value);
        }
    }

    private static WorklistPlace Place(CaseRow row, WorklistView view) =>
        new(view == WorklistView.Waiting ? row.OpensOn! : row.Due, row.Id);
}
