using System.Text;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>The statements that list cases: one more than the page holds, so that it is seen whether there are more. Each reads along
/// one table that has its rows in that order, place by place: the desks of an actor, the cases that a fact is missing in, or all
/// cases.</summary>
internal static class CaseSelection
{
    /// <summary>In the order of their ids, as the store's contract has it.</summary>
    public static (string Sql, DynamicParameters Parameters) Of(CaseQuery query, Area area)
    {
        var along = query.Actor is not null ? "d" : query.Missing is not null ? "m" : "r";
        var (sql, parameters) = Along(along, query, area);
        if (query.After is { } after)
            sql.Append($" and {along}.ordinal > @after");
        parameters.Add("after", query.After is { } id ? CaseRow.Ordinal(id) : null);
        return (sql.Append($" order by {along}.ordinal limit @size").ToString(), parameters);
    }

    /// <summary>In the order of their last days: those of which something is due by a day are read, and not those that are due
    /// later.</summary>
    public static (string Sql, DynamicParameters Parameters) ByDay(CaseQuery query, Area area)
    {
        var along = query.Actor is not null ? "d" : "r";
        var (sql, parameters) = Along(along, query, area);
        if (WorklistPlace.Parse(query.After) is { } after)
        {
            sql.Append($" and ({along}.due, {along}.ordinal) > (@afterDay, @after)");
            parameters.Add("afterDay", after.Day);
            parameters.Add("after", CaseRow.Ordinal(after.Id));
        }

        return (sql.Append($" order by {along}.due, {along}.ordinal limit @size").ToString(), parameters);
    }

    private static (StringBuilder Sql, DynamicParameters Parameters) Along(string along, CaseQuery query, Area area)
    {
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
        parameters.Add("size", query.Size + 1L);
        Where($"{along}.county = @county", "county", query.County);
        Where($"{along}.town = @town", "town", query.Town);
        Where($"{along}.village = @village", "village", query.Village);
        Where($"{(along == "d" ? "d" : "r")}.state = @state", "state", query.State);
        Where($"{(along == "d" ? "d" : "r")}.due <= @due", "due", CaseRow.Text(query.DueBy));
        if (along != "m")
            Where("exists (select 1 from case_missing m where m.case_id = r.case_id and m.fact = @missing)", "missing", query.Missing);
        return (sql, parameters);

        void Where(string condition, string name, object? value)
        {
            if (value is null)
                return;
            sql.Append(" and ").Append(condition);
            parameters.Add(name, value);
        }
    }
}
