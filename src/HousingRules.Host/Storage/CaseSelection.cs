using System.Text;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>The statement that lists cases in the order of their ids: one more than the page holds, so that it is seen whether there are
/// more. It reads along one table, each of which has its rows in that order, place by place: the desks of an actor, the cases that a fact
/// is missing in, or all cases.</summary>
internal static class CaseSelection
{
    public static (string Sql, DynamicParameters Parameters) Of(CaseQuery query, Area area)
    {
        var along = query.Actor is not null ? "d" : query.Missing is not null ? "m" : "r";
        // The order of the tables is the order in which they are read.
        var from = along switch
        {
            "d" => "case_desk d cross join case_row r where r.case_id = d.case_id and d.actor = @actor and",
            "m" => "case_missing m cross join case_row r where r.case_id = m.case_id and m.fact = @missing and",
            _ => "case_row r where",
        };
        var sql = new StringBuilder($"select {CaseRow.Columns} from {from} {area.Predicate(along)}");
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("actor", query.Actor);
        parameters.Add("missing", query.Missing);
        Where($"{along}.county = @county", "county", query.County);
        Where($"{along}.town = @town", "town", query.Town);
        Where($"{along}.village = @village", "village", query.Village);
        Where("r.state = @state", "state", query.State);
        Where("r.due <= @due", "due", CaseRow.Text(query.DueBy));
        if (along == "d")
            Where("exists (select 1 from case_missing m where m.case_id = r.case_id and m.fact = @missing)", "missing", query.Missing);
        Where($"{along}.ordinal > @after", "after", query.After is { } after ? CaseRow.Ordinal(after) : null);
        sql.Append($" order by {along}.ordinal limit @size");
        parameters.Add("size", query.Size + 1L);
        return (sql.ToString(), parameters);

        void Where(string condition, string name, object? value)
        {
            if (value is null)
                return;
            sql.Append(" and ").Append(condition);
            parameters.Add(name, value);
        }
    }
}
