using System.Text;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>The statement that lists cases in the order of their ids: one more than the page holds, so that it is seen whether there are
/// more.</summary>
internal static class CaseSelection
{
    public static (string Sql, DynamicParameters Parameters) Of(CaseQuery query, Area area)
    {
        var sql = new StringBuilder($"select {CaseRow.Columns} from case_row r where {area.Predicate("r")}");
        var parameters = new DynamicParameters(area.Parameters());
        Equal("county", query.County);
        Equal("town", query.Town);
        Equal("village", query.Village);
        Equal("state", query.State);
        Where("r.due <= @due", "due", CaseRow.Text(query.DueBy));
        Where("exists (select 1 from case_desk d where d.case_id = r.case_id and d.actor = @actor)", "actor", query.Actor);
        Where("exists (select 1 from case_missing m where m.case_id = r.case_id and m.fact = @missing)", "missing", query.Missing);
        Where("r.ordinal > @after", "after", query.After is { } after ? CaseRow.Ordinal(after) : null);
        sql.Append(" order by r.ordinal limit @size");
        parameters.Add("size", query.Size + 1L);
        return (sql.ToString(), parameters);

        void Equal(string column, string? value) => Where($"r.{column} = @{column}", column, value);

        void Where(string condition, string name, object? value)
        {
            if (value is null)
                return;
            sql.Append(" and ").Append(condition);
            parameters.Add(name, value);
        }
    }
}
