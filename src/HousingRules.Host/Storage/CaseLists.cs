using System.Data.Common;
using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>The rows by which lists find a case: at whose desks it lies, and which facts it waits for.</summary>
internal static class CaseLists
{
    /// <summary>Writes those that an entry changed.</summary>
    public static async Task WriteAsync(DbConnection connection, DbTransaction writing, CaseRow? before, CaseRow after)
    {
        if (before?.Actors != after.Actors || Shown(before) != Shown(after))
            await DesksAsync(connection, writing, before, after).ConfigureAwait(false);
        if ((before?.Missing ?? "") != after.Missing || (after.Missing.Length > 0 && Placed(before) != Placed(after)))
            await MissingAsync(connection, writing, before, after).ConfigureAwait(false);
    }

    private static async Task DesksAsync(DbConnection connection, DbTransaction writing, CaseRow? before, CaseRow after)
    {
        if (before is { Actors.Length: > 0 })
            await connection.ExecuteAsync("delete from case_desk where case_id = @Id", new { after.Id }, writing).ConfigureAwait(false);
        foreach (var actor in Names(after.Actors))
            await connection.ExecuteAsync(
                """
                insert into case_desk (case_id, actor, ordinal, county, town, village, state, due, opens_on)
                values (@Id, @actor, @ordinal, @County, @Town, @Village, @State, @Due, @OpensOn)
                """,
                new
                {
                    after.Id,
                    actor,
                    ordinal = CaseRow.Ordinal(after.Id),
                    after.County,
                    after.Town,
                    after.Village,
                    after.State,
                    after.Due,
                    after.OpensOn,
                },
                writing).ConfigureAwait(false);
    }

    private static async Task MissingAsync(DbConnection connection, DbTransaction writing, CaseRow? before, CaseRow after)
    {
        if (before is { Missing.Length: > 0 })
            await connection.ExecuteAsync("delete from case_missing where case_id = @Id", new { after.Id }, writing).ConfigureAwait(false);
        foreach (var fact in Names(after.Missing))
            await connection.ExecuteAsync(
                """
                insert into case_missing (case_id, fact, ordinal, county, town, village)
                values (@Id, @fact, @ordinal, @County, @Town, @Village)
                """,
                new { after.Id, fact, ordinal = CaseRow.Ordinal(after.Id), after.County, after.Town, after.Village },
                writing).ConfigureAwait(false);
    }

    private static string[] Names(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // What a desk's row says of a case beside whose desk it is.
    private static ((string?, string?, string?), string, string, string?) Shown(CaseRow row) =>
        (Placed(row), row.State, row.Due, row.OpensOn);

    private static (string?, string?, string?) Placed(CaseRow? row) => (row?.County, row?.Town, row?.Village);
}
