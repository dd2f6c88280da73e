using System.Text.Json;
using Dapper;
using HousingRules.Generators.Databases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HousingRules.Host.Tests.Storage;

/// <summary>How a database reads a list: along an index, in its order, and few rows more than it shows.</summary>
internal static class ReadPlan
{
    // A row of a list with all that it shows takes some dozen steps of SQLite's machine; a list takes some to begin and to end.
    private const int StepsOfARow = 60;
    private const int StepsOfAList = 200;

    /// <summary>Sees to it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="asked">What is asked, for whoever reads the failure.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">What it names.</param>
    /// <param name="most">The most cases that may be read.</param>
    /// <param name="maySort">Whether they may be put in order: where there are few.</param>
    public static Task AssertAsync(
        TestDatabase database, string asked, string sql, DynamicParameters parameters, int most, bool maySort = false) =>
        database.Connection is null
            ? AssertFileAsync(database, asked, sql, parameters, most, maySort)
            : AssertServerAsync(database, asked, sql, parameters, most, maySort);

    private static async Task AssertFileAsync(
        TestDatabase database, string asked, string sql, DynamicParameters parameters, int most, bool maySort)
    {
        await using var connection = await database.Database.OpenAsync();
        var plan = (await connection.QueryAsync($"explain query plan {sql}", parameters)).Select(row => (string)row.detail).ToList();
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        var (steps, scanned, sorts) = Run(((SqliteConnection)connection).Handle!, sql, parameters);
        Assert.True(
            scanned == 0 && (maySort || sorts == 0) && steps <= StepsOfAList + StepsOfARow * most,
            $"{asked}: {steps} steps, {scanned} scanned, {sorts} sorts for {most} rows: {string.Join("; ", plan)}");
    }

    private static async Task AssertServerAsync(
        TestDatabase database, string asked, string sql, DynamicParameters parameters, int most, bool maySort)
    {
        await using var connection = await database.Database.OpenAsync();
        var text = await connection.ExecuteScalarAsync<string>($"explain (analyze, format json) {sql}", parameters);
        using var json = JsonDocument.Parse(text!);
        var (read, sorts, scans) = Read(json.RootElement[0].GetProperty("Plan"));
        // Each case is read twice: in the list, and with all that is shown of it.
        Assert.True(read <= 2 * most && (maySort || !sorts) && !scans, $"{asked}: {read} rows for {most}: {text}");
    }

    // The rows that the nodes which read tables touched, whether any sorts, and whether any reads a table whole.
    private static (double Rows, bool Sorts, bool Scans) Read(JsonElement node)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        var (rows, sorts, scans) = (0d, type.Contains("Sort", StringComparison.Ordinal), type == "Seq Scan");
        if (type.Contains("Scan", StringComparison.Ordinal))
            rows = (node.GetProperty("Actual Rows").GetDouble()
                + (node.TryGetProperty("Rows Removed by Filter", out var removed) ? removed.GetDouble() : 0))
                * node.GetProperty("Actual Loops").GetDouble();
        if (!node.TryGetProperty("Plans", out var parts))
            return (rows, sorts, scans);
        foreach (var below in parts.EnumerateArray().Select(Read))
            (rows, sorts, scans) = (rows + below.Rows, sorts || below.Sorts, scans || below.Scans);
        return (rows, sorts, scans);
    }

    private static (int Steps, int Scanned, int Sorts) Run(sqlite3 database, string sql, DynamicParameters parameters)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(database, sql, out var statement));
        using (statement)
        {
            for (var i = 1; i <= raw.sqlite3_bind_parameter_count(statement); i++)
                Bind(statement, i, parameters.Get<object?>(raw.sqlite3_bind_parameter_name(statement, i).utf8_to_string()[1..]));
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
            }

            return (Status(raw.SQLITE_STMTSTATUS_VM_STEP), Status(raw.SQLITE_STMTSTATUS_FULLSCAN_STEP), Status(raw.SQLITE_STMTSTATUS_SORT));
        }

        int Status(int what) => raw.sqlite3_stmt_status(statement, what, 0);
    }

    private static void Bind(sqlite3_stmt statement, int at, object? value) => Assert.Equal(raw.SQLITE_OK, value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        string text => raw.sqlite3_bind_text(statement, at, text),
        _ => raw.sqlite3_bind_int64(statement, at, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
    });
}
