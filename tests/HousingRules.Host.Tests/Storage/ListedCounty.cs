using System.Globalization;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>A county of ten thousand cases as lists see them: enough for a database to weigh an index against the whole table.</summary>
internal static class ListedCounty
{
    public const int Towns = 8;
    public const int Villages = 10;
    public const int CasesOfAVillage = 150;

    /// <summary>Who asks, and for which place below their own.</summary>
    public static IReadOnlyDictionary<string, (Area Area, string? Town, string? Village)> Asking { get; } =
        new Dictionary<string, (Area, string?, string?)>
        {
            ["county"] = (new("东山县"), null, null),
            ["town"] = (new("东山县", "镇2"), null, null),
            ["village"] = (new("东山县", "镇2", "村3"), null, null),
            ["county for a town"] = (new("东山县"), "镇2", null),
            ["county for a village"] = (new("东山县"), "镇2", "村3"),
            ["town for a village"] = (new("东山县", "镇2"), "镇2", "村3"),
        };

    public static DateOnly Today { get; } = new(2020, 6, 15);

    public static async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = TestDatabase.Of(kind);
        await using var connection = await database.Database.OpenAsync();
        await using var writing = await connection.BeginTransactionAsync();
        var rows =
            from town in Enumerable.Range(1, Towns)
            from village in Enumerable.Range(1, Villages)
            from number in Enumerable.Range(1, CasesOfAVillage)
            select Row($"镇{town}", $"村{village}", number);
        await connection.ExecuteAsync(
            """
            insert into case_row (case_id, ordinal, version, county, town, village, policy, digest, state, due, opens_on, last_day, actors,
                missing, hash)
            values (@id, @ordinal, 1, '东山县', @town, @village, 'p', 'd', @state, @due, @opens, '2020-06-08', @actors, @missing, @ordinal)
            """,
            rows,
            writing);
        foreach (var actor in new[] { "county", "town", "seldom" })
            await connection.ExecuteAsync(
                """
                insert into case_desk (case_id, actor, ordinal, county, town, village, state, due, opens_on)
                select case_id, @actor, ordinal, county, town, village, state, due, opens_on from case_row where actors like @like
                """,
                new { actor, like = $"%{actor}%" },
                writing);
        await connection.ExecuteAsync(
            """
            insert into case_missing (case_id, fact, ordinal, county, town, village)
            select case_id, 'grade', ordinal, county, town, village from case_row where missing = 'grade'
            """,
            transaction: writing);
        await writing.CommitAsync();
        // A server takes statistics of itself; a file has none in daily life.
        if (kind == DatabaseKind.PostgreSql)
            await connection.ExecuteAsync("vacuum analyze");
        return database;
    }

    private static object Row(string town, string village, int number)
    {
        var id = $"{town}-{village}-{number}";
        return new
        {
            id,
            ordinal = CaseRow.Ordinal(id),
            town,
            village,
            state = number % 25 == 0 ? "rare" : "usual",
            due = number % 40 == 0 ? CaseRow.Never : Day(number % 20),
            opens = number % 3 == 0 ? Day(number % 20) : null,
            actors = number % 20 == 0 ? "county seldom town" : "county town",
            missing = number % 30 == 0 ? "grade" : "",
        };
    }

    private static string Day(int after) => new DateOnly(2020, 6, 8).AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
