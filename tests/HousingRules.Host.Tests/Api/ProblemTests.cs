using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Tests.Api;

/// <summary>Every failure is a problem that says what, where and what to do, in the language that was asked for.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("""{"id": "1", "commandId": "o", "openedOn": "2020-06-08", "household": {}, "extra": 1}""", "$.extra")]
    [InlineData("""{"id": "1", "id": "1", "commandId": "o", "openedOn": "2020-06-08", "household": {}}""", "$.id")]
    [InlineData("""{"id": "1", "commandId": "o", "openedOn": "8.6.2020", "household": {}}""", "$.openedOn")]
    [InlineData("""{"id": 1, "commandId": "o", "openedOn": "2020-06-08", "household": {}}""", "$.id")]
    [InlineData("""{"id": null, "commandId": "o", "openedOn": "2020-06-08", "household": {}}""", "$.id")]
    [InlineData("""{"id": "1", "commandId": "o", "openedOn": "2020-06-08", "household": {"registeredPoor": {}}}""", "$.household.registeredPoor")]
    [InlineData("""{"id": "1", "commandId": "o", "openedOn": "2020-06-08"}""", "$")]
    [InlineData("""{"id": "1" """, "$")]
    [InlineData("", "$")]
    public async Task Bad_json_is_told_with_its_path(string body, string path)
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var problem = await village.HandInAsync("cases", body);

        Assert.Equal((400, "BAD_JSON", "application/problem+json"), (problem.Status, problem.Code, problem.Type));
        Assert.Equal(path, (string?)problem["path"]);
        Assert.DoesNotContain("HousingRules.Host", problem.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id": "", "commandId": "", "openedOn": "2020-06-08", "household": {}}""", "$.id $.commandId")]
    [InlineData("""{"id": "a\u0000b", "commandId": "o", "openedOn": "2020-06-08", "household": {"place": {"town": "a\u0000"}}}""", "$.id $.household.place.town")]
    public async Task Texts_that_are_none_are_told_all_at_once(string body, string paths)
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var problem = await village.HandInAsync("cases", body);

        Assert.Equal(400, problem.Status);
        Assert.Equal(paths.Split(' '), problem["mistakes"]!.AsArray().Select(m => (string)m!["path"]!));
    }

    [Theory]
    [InlineData(null, "zh")]
    [InlineData("en", "en")]
    [InlineData("en-GB,zh;q=0.5", "en")]
    [InlineData("fr, zh-CN;q=0.8, en;q=0.4", "zh")]
    [InlineData("fr", "zh")]
    public async Task It_is_told_in_the_language_that_is_asked_for(string? asked, string told)
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        if (asked is not null)
            village.DefaultRequestHeaders.AcceptLanguage.ParseAdd(asked);

        var problem = await village.AskAsync("cases/none");

        Assert.Equal((string?)problem["titles"]![told], (string?)problem["title"]);
        Assert.Equal((string?)problem["details"]![told], (string?)problem["detail"]);
    }

    [Fact]
    public async Task Addresses_methods_and_contents_that_are_not_there_are_problems_too()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var address = await village.AskAsync("nothing");
        var method = await village.HandInAsync("policies", "{}");
        var content = await village.HandInAsync("cases", "{}", "text/plain");
        var nul = await village.AskAsync("cases/a%00b");

        Assert.Equal((404, "NO_SUCH_ADDRESS"), (address.Status, address.Code));
        Assert.Equal((405, "OTHER_METHOD"), (method.Status, method.Code));
        Assert.Equal((415, "OTHER_CONTENT"), (content.Status, content.Code));
        Assert.Equal(400, nul.Status);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Hostile_texts_are_texts(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var village = await service.VillageAsync();
        const string id = "'; drop table case_row; --<script>../..";

        var opened = await village.OpenAsync(id);
        var read = await village.AskAsync($"cases/{Uri.EscapeDataString(id)}");

        Assert.Equal((201, 200), (opened.Status, read.Status));
        Assert.Equal(id, (string?)read["id"]);
    }

    [Fact]
    public async Task Too_large_a_body_is_refused()
    {
        await using var service = await ApiService.StartAsync(limits: new() { MostBytes = 1000, MostBytesOfMany = 2000 });
        var village = await service.VillageAsync();

        var one = await village.HandInAsync("cases", $$"""{"id": "{{new string('1', 1500)}}"}""");
        var many = await village.HandInAsync("cases/events", $$"""[{"id": "{{new string('1', 2500)}}"}]""");

        Assert.Equal((413, "TOO_LARGE"), (one.Status, one.Code));
        Assert.Equal((413, "TOO_LARGE"), (many.Status, many.Code));
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_ask_again_and_others_are_not_kept_waiting()
    {
        await using var service = await ApiService.StartAsync(limits: new() { RequestsPerMinute = 3 });
        var (village, town) = (await service.VillageAsync(), await service.KeyAsync("town", ApiService.County, ApiService.Town));
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await village.AskAsync("cases")).Status);

        var tooFast = await village.AskAsync("cases");

        Assert.Equal((429, "TOO_FAST"), (tooFast.Status, tooFast.Code));
        Assert.NotNull(tooFast.Message.Headers.RetryAfter);
        Assert.Equal(200, (await town.AskAsync("cases")).Status);
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up()
    {
        var database = TestDatabase.Of(DatabaseKind.Sqlite);
        await using var stuck = new StuckDatabase(Path.Combine(database.Folder, "stuck.db"));
        await using var service = await ApiService.StartAsync(
            limits: new() { Patience = TimeSpan.FromSeconds(2) },
            database: database,
            configure: builder => builder.Services.AddSingleton<Database>(stuck));
        var village = await service.VillageAsync();
        Assert.Equal(200, (await village.AskAsync("cases")).Status);

        stuck.IsStuck = true;
        var slow = await village.AskAsync("cases");

        Assert.Equal((504, "TOOK_TOO_LONG"), (slow.Status, slow.Code));
        Assert.NotNull(slow.Message.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_case_whose_policy_is_not_loaded_is_a_clear_problem_everywhere()
    {
        var database = TestDatabase.Of(DatabaseKind.Sqlite);
        var rules = Path.Combine(database.Folder, "rules");
        PolicyLibrary.Export(rules);
        await using (var before = await ApiService.StartAsync(database: database, keep: true))
        {
            await (await before.VillageAsync()).OpenAsync("1");
            // The texts that were kept with the case are lost.
            await using var connection = await before.Database.OpenAsync();
            await Dapper.SqlMapper.ExecuteAsync(connection, "delete from policy_file");
        }

        var file = Path.Combine(rules, "yiyuan", "2020-06-06", "policy.json");
        var text = await File.ReadAllTextAsync(file);
        // One reading is taken otherwise: it is another policy.
        var at = text.IndexOf("\"Value\": false", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, $"{text[..at]}\"Value\": true{text[(at + "\"Value\": false".Length)..]}");

        await using var service = await ApiService.StartAsync(database: database, rules: rules);
        var village = await service.VillageAsync();
        var ledgers = await village.AskAsync("ledgers");
        var workbook = await village.AskAsync("ledgers/workbook");
        var exported = await village.AskAsync("export/cases");
        var many = await village.HandInAsync(
            "cases/events", $$"""[{"id": "1", "commandId": "a", "version": 1, "event": {{CommandTests.Appraised}}}]""");

        foreach (var answer in new[]
        {
            await village.AskAsync("cases/1"), await village.AskAsync("cases/1/history"),
            await village.RecordAsync("1", 1, "a", CommandTests.Appraised),
        })
            Assert.Equal((503, "CASE_UNREADABLE"), (answer.Status, answer.Code));
        Assert.Equal(503, (int)many.Json[0]!["status"]!);
        Assert.Equal((200, "1"), (ledgers.Status, (string?)ledgers["leftOut"]![0]!["id"]));
        Assert.Equal((409, "LEDGER_NOT_WHOLE"), (workbook.Status, workbook.Code));
        Assert.Contains("unreadable", exported.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await village.AskAsync("cases")).Status);
    }

    [Fact]
    public async Task Nothing_of_a_household_is_logged()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        const string secret = "某某甲370323199001011230";

        await village.OpenAsync("1");
        await village.RecordAsync("1", 1, "a", $$"""{"event": "{{secret}}", "date": "2020-06-08", "{{secret}}": "{{secret}}"}""");
        await village.RecordAsync("1", 1, "a", CommandTests.Appraised, $$""", "doneBy": "{{secret}}", "note": "{{secret}}" """);
        await village.HandInAsync("determinations", $$"""{"{{secret}}": "{{secret}}"}""");
        await village.HandInAsync("cases", $$"""{"{{secret}}": 1}""");
        await village.AskAsync($"cases?town={secret}");

        Assert.DoesNotContain(service.Logged.All, line =>
            line.Contains(secret, StringComparison.Ordinal) || line.Contains("某某甲", StringComparison.Ordinal));
        await using var connection = await service.Database.OpenAsync();
        var audit = await Dapper.SqlMapper.QueryAsync<string?>(connection, "select detail from audit");
        Assert.DoesNotContain(audit, detail => detail?.Contains("某某甲", StringComparison.Ordinal) == true);
    }
}
