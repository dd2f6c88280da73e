using HousingRules.Generators.Databases;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Api;

/// <summary>No endpoint shows a case outside the key's place, and a key without a place sees nothing at all.</summary>
public sealed class PlaceTests
{
    private static readonly (string Id, string Town, string Village)[] Placed =
    [
        ("here-1", ApiService.Town, ApiService.Village), ("here-2", ApiService.Town, ApiService.Village),
        ("beside-1", ApiService.Town, "乙村"), ("beyond-1", "东里镇", "丙村"),
        // A village of the same name in another town.
        ("beyond-2", "东里镇", ApiService.Village),
    ];

    /// <summary>Every address that returns something of cases.</summary>
    private static IEnumerable<string> Addresses =>
    [
        "cases", "cases?size=1", "cases?actor=village", "cases?overdue=true", "cases?dueBy=2020-12-31", "cases?after=0",
            "cases?state=listed",
        $"cases?town={Uri.EscapeDataString("东里镇")}", "ledgers", "ledgers?on=2020-06-15", "export/cases",
        .. Placed.SelectMany(p => new[] { $"cases/{p.Id}", $"cases/{p.Id}/history" }),
    ];

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Each_key_sees_its_place_and_nothing_else(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        await OpenAll(service);
        var keys = new (HttpClient Key, Func<(string Id, string Town, string Village), bool> Sees)[]
        {
            (await service.KeyAsync("county"), _ => true),
            (await service.KeyAsync("town", ApiService.County, ApiService.Town), p => p.Town == ApiService.Town),
            (await service.VillageAsync(), p => p.Town == ApiService.Town && p.Village == ApiService.Village),
            (await service.VillageAsync("乙村"), p => p.Village == "乙村"),
            (await service.KeyAsync("county", "邻县"), _ => false),
            (await service.KeyAsync("county", county: null), _ => false),
            (await service.KeyAsync("village", null, ApiService.Town, ApiService.Village), _ => false),
            (await service.KeyAsync("village", ApiService.County, null, ApiService.Village), _ => false),
        };

        foreach (var (key, sees) in keys)
        {
            foreach (var address in Addresses)
            {
                var body = (await key.AskAsync(address)).Body;
                foreach (var hidden in Placed.Where(p => !sees(p)))
                    Assert.False(body.Contains(hidden.Id, StringComparison.Ordinal), $"{address} shows {hidden.Id}: {body}");
            }

            var listed = (await key.AskAsync("cases"))["cases"]!.AsArray().Select(c => (string)c!["id"]!);
            Assert.Equal(Placed.Where(sees).Select(p => p.Id).Order(StringComparer.Ordinal), listed);
            foreach (var place in Placed)
                Assert.Equal(sees(place) ? 200 : 404, (await key.AskAsync($"cases/{place.Id}")).Status);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Nobody_writes_outside_the_place(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        await OpenAll(service);
        var stranger = await service.KeyAsync("county", "邻县");
        var nowhere = await service.KeyAsync("county", county: null);

        foreach (var key in new[] { stranger, nowhere })
        {
            var many = await key.HandInAsync(
                "cases/events", $$"""[{"id": "here-1", "commandId": "a", "version": 1, "event": {{CommandTests.Appraised}}}]""");
            Assert.Equal(404, (int)many.Json[0]!["status"]!);
            Assert.Equal(404, (await key.RecordAsync("here-1", 1, "a", CommandTests.Appraised)).Status);
            Assert.Equal(404, (await key.HandInAsync(
                "cases/here-1/corrections", """{"commandId": "c", "version": 1, "entry": 1, "reason": "x", "withdraw": true}""")).Status);
        }

        Assert.Equal(403, (await nowhere.OpenAsync("new")).Status);
        Assert.Equal(1, (int)(await (await service.KeyAsync("county")).AskAsync("cases/here-1"))["version"]!);
    }

    [Fact]
    public async Task Without_a_key_there_is_nothing_but_the_document()
    {
        await using var service = await ApiService.StartAsync();
        var anybody = service.Anybody();
        var (wrong, revoked) = (service.Anybody(), await service.KeyAsync(null));
        wrong.DefaultRequestHeaders.Authorization = new("Bearer", new string('x', 48));

        foreach (var address in Addresses.Concat(["policies", "policies/yiyuan/2020-06-06/rules"]))
        {
            var refused = await anybody.AskAsync(address);
            Assert.Equal((401, "NOT_SIGNED_IN", "application/problem+json"), (refused.Status, refused.Code, refused.Type));
            Assert.Equal("NOT_SIGNED_IN", (await wrong.AskAsync(address)).Code);
            Assert.Equal((403, "NO_ROLE"), ((await revoked.AskAsync(address)).Status, (await revoked.AskAsync(address)).Code));
        }

        foreach (var address in new[] {
            "cases", "cases/1/events", "cases/1/corrections", "cases/events", "determinations", "explanations", "what-if" })
            Assert.Equal(401, (await anybody.HandInAsync(address, "{}")).Status);
        Assert.Equal(200, (await anybody.AskAsync("/openapi/v1.json")).Status);
    }

    private static async Task OpenAll(ApiService service)
    {
        var county = await service.KeyAsync("county");
        foreach (var (id, town, village) in Placed)
        {
            var opened = await county.OpenAsync(
                id, facts: $$""" "place": {"town": "{{town}}", "village": "{{village}}"}, "registeredPoor": true, "originalGrade": "B" """);
            Assert.True(opened.Status == 201, opened.Body);
        }
    }
}
