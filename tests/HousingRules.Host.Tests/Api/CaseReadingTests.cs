using HousingRules.Generators.Databases;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Api;

/// <summary>Cases listed, and one case with where it stands and what may be recorded.</summary>
public sealed class CaseReadingTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Pages_follow_each_other_and_stay_as_they_are_when_cases_come_in(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var village = await service.VillageAsync();
        foreach (var id in new[] { "b", "d", "f", "h", "j" })
            await village.OpenAsync(id);

        var first = await village.AskAsync("cases?size=2");
        await village.OpenAsync("a");
        var second = await village.AskAsync($"cases?size=2&after={(string)first["next"]!}");
        var last = await village.AskAsync($"cases?size=2&after={(string)second["next"]!}");

        Assert.Equal(["b", "d", "f", "h", "j"], new[] { first, second, last }.SelectMany(Ids));
        Assert.Null(last["next"]);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task They_are_found_by_state_actor_missing_fact_and_what_is_due(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var village = await service.VillageAsync();
        await village.OpenAsync("listed");
        await village.OpenAsync("unknown", facts: "\"registeredPoor\": null");
        await CommandTests.ToPosting(service, "posted");
        var posted = (await village.AskAsync("cases/posted"))["standing"]!["state"]!["name"]!;

        Assert.Equal(["posted"], Ids(await village.AskAsync($"cases?state={posted}")));
        Assert.Contains("unknown", Ids(await village.AskAsync("cases?missing=categories")));
        Assert.DoesNotContain("listed", Ids(await village.AskAsync("cases?missing=categories")));
        Assert.Contains("posted", Ids(await village.AskAsync("cases?actor=village")));
        Assert.Equal(["listed"], Ids(await village.AskAsync("cases?overdue=true")));
        Assert.Empty(Ids(await village.AskAsync("cases?dueBy=2020-01-01")));
        service.Clock.Now += TimeSpan.FromDays(200);
        var overdue = await village.AskAsync("cases?overdue=true");
        Assert.NotEmpty(Ids(overdue));
        Assert.All(overdue["cases"]!.AsArray(), c => Assert.True((bool)c!["overdue"]!));
    }

    [Fact]
    public async Task A_name_that_no_policy_has_is_a_mistake_and_never_an_empty_list()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var wrong = await village.AskAsync("cases?state=lsted&actor=vilage&missing=x&dueBy=10.6.2020&size=0&overdue=yes");
        var misspelt = await village.AskAsync("cases?overdu=true");
        var twice = await village.AskAsync("cases?size=1&size=2");

        Assert.Equal(400, wrong.Status);
        Assert.Equal(
            ["actor", "dueBy", "missing", "overdue", "size", "state"],
            wrong["mistakes"]!.AsArray().Select(m => (string)m!["path"]!).Order(StringComparer.Ordinal));
        Assert.Equal((400, "overdu"), (misspelt.Status, (string?)misspelt["path"]));
        Assert.Equal((400, "size"), (twice.Status, (string?)twice["path"]));
    }

    [Fact]
    public async Task A_case_says_what_may_be_recorded_with_its_evidence_and_from_which_day()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        await CommandTests.ToPosting(service, "1");

        var early = await village.AskAsync("cases/1?on=2020-06-11");
        var later = await village.AskAsync("cases/1?on=2020-06-14");

        var waits = Step(early, "submittedToTown");
        Assert.False((bool)waits["permitted"]!);
        Assert.Equal("2020-06-14", (string?)waits["earliest"]);
        var refusal = waits["refusals"]!.AsArray()[0]!;
        Assert.Equal("2020-06-14", (string?)refusal["earliest"]);
        Assert.NotEqual("", (string?)refusal["clauses"]!.AsArray()[0]!["quote"]);
        Assert.True((bool)Step(later, "submittedToTown")["permitted"]!);
        Assert.Empty(Step(later, "submittedToTown")["refusals"]!.AsArray());
        Assert.DoesNotContain(later["events"]!.AsArray(), e => (string?)e!["event"] == "countyFiled");
    }

    [Fact]
    public async Task Evidence_is_described_so_that_a_form_can_be_made_of_it()
    {
        await using var service = await ApiService.StartAsync();
        var instructor = await service.KeyAsync("residentVillageInstructor", ApiService.County, ApiService.Town, ApiService.Village);
        await instructor.OpenAsync("1");

        var answer = await instructor.AskAsync("cases/1");

        var appraised = Step(answer, "appraised");

        Assert.True((bool)appraised["permitted"]!);
        Assert.NotEmpty(appraised["doneBy"]!.AsArray());
        var grade = appraised["evidence"]!.AsArray().Single(e => (string?)e!["key"] == "grade")!;
        Assert.Equal(("oneOf", true), ((string?)grade["type"], (bool)grade["required"]!));
        Assert.Contains("D", grade["options"]!.AsArray().Select(o => (string)o!["name"]!));
        Assert.NotEqual("", (string?)grade["label"]!["zh"]);
        var photos = Step(answer, "fieldChecked")["evidence"]!.AsArray().Single(e => (string?)e!["key"] == "hazardPhotos")!;
        Assert.Equal((0, false), ((int)photos["minimum"]!, (bool)photos["required"]!));
    }

    [Fact]
    public async Task A_case_is_seen_as_of_a_day_and_not_before_it_was_opened()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        await CommandTests.ToPosting(service, "1");

        var then = await village.AskAsync("cases/1?on=2020-06-08");
        var before = await village.AskAsync("cases/1?on=2020-06-07");

        Assert.Equal("2020-06-08", (string?)then["standing"]!["on"]);
        Assert.NotEqual((string?)(await village.AskAsync("cases/1"))["standing"]!["state"]!["name"],
            (string?)then["standing"]!["state"]!["name"]);
        Assert.Equal((422, "NOT_OPENED_YET"), (before.Status, before.Code));
    }

    private static string[] Ids(Answer page) => [.. page["cases"]!.AsArray().Select(c => (string)c!["id"]!)];

    private static System.Text.Json.Nodes.JsonNode Step(Answer answer, string happened) =>
        answer["events"]!.AsArray().Single(e => (string?)e!["event"] == happened)!;
}
