using System.Text.Json.Nodes;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Api;

/// <summary>Many commands in one request: each is answered in its place, and one that is wrong stops none of the others.</summary>
public sealed class ManyCommandsTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_roster_is_opened_and_one_bad_household_does_not_stop_the_others(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var town = await service.TownAsync();
        const string roster =
            """[{"id": "1", "registeredPoor": true}, {"id": "2", "registerdPoor": true}, {"registeredPoor": true}, 7, {"id": "3"}]""";

        var opened = await town.HandInAsync("cases/openings?openedOn=2020-06-08&commandId=roster", roster);
        var again = await town.HandInAsync("cases/openings?openedOn=2020-06-08&commandId=roster", roster);

        Assert.Equal(200, opened.Status);
        Assert.Equal([201, 422, 400, 400, 201], Each(opened, e => (int)e["status"]!));
        Assert.Equal([0, 1, 2, 3, 4], Each(opened, e => (int)e["index"]!));
        Assert.Equal("$.registerdPoor", (string?)opened.Json[1]!["problem"]!["path"]);
        Assert.Equal([true, false, false, false, true], Each(again, e => (bool)e["repeated"]!));
        Assert.Equal(Each(opened, e => e["answer"]?.ToJsonString()), Each(again, e => e["answer"]?.ToJsonString()));
        Assert.Equal(2, (await town.AskAsync("cases"))["cases"]!.AsArray().Count);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Events_of_many_cases_are_answered_in_their_order(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind, new() { Together = 7 });
        var town = await service.TownAsync();
        await Roster(town, 20);
        var events = Enumerable.Range(0, 20)
            .SelectMany(i => new[] { Event(i, 1, "a"), Event(i, 1, "b"), Event(i + 100, 1, "a") })
            .ToArray();

        var answered = await town.HandInAsync("cases/events", "[" + string.Join(",", events) + "]");

        Assert.Equal(Enumerable.Repeat(new[] { 200, 409, 404 }, 20).SelectMany(s => s), Each(answered, e => (int)e["status"]!));
        Assert.Equal(Enumerable.Range(0, 60), Each(answered, e => (int)e["index"]!));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Two_who_hand_in_the_same_at_once_have_the_same_answers_and_it_is_stored_once(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind, new() { Together = 5 });
        var town = await service.TownAsync();
        await Roster(town, 30);
        var forwards = "[" + string.Join(",", Enumerable.Range(0, 30).Select(i => Event(i, 1, "a"))) + "]";
        var backwards = "[" + string.Join(",", Enumerable.Range(0, 30).Reverse().Select(i => Event(i, 1, "a"))) + "]";

        var both = await Task.WhenAll(town.HandInAsync("cases/events", forwards), town.HandInAsync("cases/events", backwards));

        Assert.All(both, answer => Assert.All(Each(answer, e => (int)e["status"]!), status => Assert.Equal(200, status)));
        Assert.Equal(
            Each(both[0], e => e["answer"]!.ToJsonString()),
            Each(both[1], e => e["answer"]!.ToJsonString()).Reverse());
        Assert.Equal(60, await Rows(service));
    }

    [Fact]
    public async Task More_than_is_allowed_at_once_does_nothing()
    {
        await using var service = await ApiService.StartAsync(limits: new() { MostCommands = 3 });
        var town = await service.TownAsync();

        var tooMany = await town.HandInAsync(
            "cases/openings?openedOn=2020-06-08&commandId=r", """[{"id": "1"}, {"id": "2"}, {"id": "3"}, {"id": "4"}]""");

        Assert.Equal((413, "TOO_MANY"), (tooMany.Status, tooMany.Code));
        Assert.Equal(0, await Rows(service));
    }

    [Fact]
    public async Task A_list_that_is_not_whole_does_nothing()
    {
        await using var service = await ApiService.StartAsync();
        var town = await service.TownAsync();

        var torn = await town.HandInAsync("cases/openings?openedOn=2020-06-08&commandId=r", """[{"id": "1"}, {"id": "2" """);
        var missing = await town.HandInAsync("cases/openings", """[{"id": "1"}]""");

        Assert.Equal((400, "BAD_JSON"), (torn.Status, torn.Code));
        Assert.Equal((400, "BAD_REQUEST"), (missing.Status, missing.Code));
        Assert.Equal(0, await Rows(service));
    }

    private static Task<Answer> Roster(HttpClient client, int households) => client.HandInAsync(
        "cases/openings?openedOn=2020-06-08&commandId=roster",
        "[" + string.Join(",", Enumerable.Range(0, households).Select(i => $$"""{"id": "{{i}}", "registeredPoor": true}""")) + "]");

    private static string Event(int id, int version, string command) =>
        $$"""{"id": "{{id}}", "commandId": "{{command}}", "version": {{version}}, "event": {{CommandTests.Appraised}}}""";

    private static T[] Each<T>(Answer answer, Func<JsonNode, T> of) => [.. answer.Json.AsArray().Select(e => of(e!))];

    private static async Task<long> Rows(ApiService service)
    {
        await using var connection = await service.Database.OpenAsync();
        return await connection.ExecuteScalarAsync<long>("select count(*) from case_event");
    }
}
