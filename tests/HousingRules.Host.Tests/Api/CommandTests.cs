using System.Text.Json.Nodes;
using HousingRules.Generators.Databases;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Api;

/// <summary>Commands over HTTP: stored once, answered the same whenever they are handed in again, and refused with the reason.</summary>
public sealed class CommandTests
{
    internal const string Appraised = """{"event": "appraised", "date": "2020-06-08", "grade": "D"}""";
    private const string AppraisedC = """{"event": "appraised", "date": "2020-06-08", "grade": "C"}""";
    private const string Applied =
        """{"event": "applicationSubmitted", "date": "2020-06-09", "writtenApplication": true, "idCard": true, "householdRegister": true}""";

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_command_handed_in_again_has_its_first_answer_also_when_the_case_has_moved_on(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var town = await service.TownAsync();

        var opened = await town.OpenAsync("1");
        var first = await town.RecordAsync("1", 1, "a", Appraised);
        await town.RecordAsync("1", 2, "b", Applied);
        service.Clock.Now += TimeSpan.FromDays(3);
        var openedAgain = await town.OpenAsync("1");
        var again = await town.RecordAsync("1", 1, "a", Appraised);

        Assert.Equal((201, 200), (opened.Status, first.Status));
        Assert.Equal((opened.Status, opened.Body), (openedAgain.Status, openedAgain.Body));
        Assert.Equal((first.Status, first.Body), (again.Status, again.Body));
        Assert.True(again.Message.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(3, (int)(await town.AskAsync("cases/1"))["version"]!);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_same_id_with_other_content_is_a_conflict(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var town = await service.TownAsync();
        await town.OpenAsync("1");
        await town.RecordAsync("1", 1, "a", Appraised);

        var other = await town.RecordAsync("1", 1, "a", AppraisedC);
        var opening = await town.OpenAsync("1", facts: "\"registeredPoor\": false");

        Assert.Equal((409, "COMMAND_TAKEN"), (other.Status, other.Code));
        Assert.Equal((409, "COMMAND_TAKEN"), (opening.Status, opening.Code));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Who_saw_an_older_version_is_told_what_came_since(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var town = await service.TownAsync();
        await town.OpenAsync("1");
        await town.RecordAsync("1", 1, "a", Appraised);

        var late = await town.RecordAsync("1", 1, "b", Applied);

        Assert.Equal((409, "CONFLICT"), (late.Status, late.Code));
        Assert.Equal(2, (int)late["version"]!);
        var since = Assert.Single(late["since"]!.AsArray())!;
        Assert.Equal("appraised", (string?)since["content"]!["event"]!["event"]);
        Assert.Equal("a", (string?)since["commandId"]);
    }

    [Fact]
    public async Task A_refusal_says_code_words_clause_quote_remedy_and_earliest_day()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        await ToPosting(service, "1");

        var early = await village.RecordAsync("1", 5, "early", """{"event": "submittedToTown", "date": "2020-06-11"}""");

        Assert.Equal((422, "REFUSED", "application/problem+json"), (early.Status, early.Code, early.Type));
        var refusal = early["refusals"]!.AsArray().Single(r => r!["earliest"] is not null)!;
        Assert.Equal("2020-06-14", (string?)refusal["earliest"]);
        Assert.All(new[] { "words", "remedy" }, key =>
        {
            Assert.NotEqual("", (string?)refusal[key]!["zh"]);
            Assert.NotEqual("", (string?)refusal[key]!["en"]);
        });
        var clause = refusal["clauses"]!.AsArray()[0]!;
        Assert.NotEqual("", (string?)clause["quote"]);
        Assert.Equal(5, (int)(await village.AskAsync("cases/1"))["version"]!);
    }

    [Fact]
    public async Task What_is_not_the_roles_to_record_is_forbidden_with_who_may()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        await village.OpenAsync("1");

        var notYours = await village.RecordAsync("1", 1, "a", """{"event": "countyFiled", "date": "2020-06-09"}""");
        var notInTheirName = await village.RecordAsync("1", 1, "a", Applied, """, "doneBy": "county" """);

        Assert.Equal((403, "NOT_YOURS"), (notYours.Status, notYours.Code));
        Assert.Equal((403, "NOT_YOURS"), (notInTheirName.Status, notInTheirName.Code));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_case_of_another_place_is_not_there(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        await (await service.VillageAsync()).OpenAsync("1");
        var stranger = await service.VillageAsync("乙村");

        var record = await stranger.RecordAsync("1", 1, "a", Appraised);
        var open = await stranger.OpenAsync("1");
        var elsewhere = await stranger.OpenAsync("2", facts: """ "place": {"village": "甲村"} """);

        Assert.Equal((404, "NO_SUCH_CASE"), (record.Status, record.Code));
        Assert.Equal((422, "REFUSED"), (open.Status, open.Code));
        Assert.Equal((403, "NOT_YOURS"), (elsewhere.Status, elsewhere.Code));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_correction_stands_instead_and_is_answered_again_as_at_first(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var town = await service.TownAsync();
        await town.OpenAsync("1");
        await town.RecordAsync("1", 1, "a", Appraised);
        const string corrected = $$"""{"commandId": "c", "version": 2, "entry": 2, "reason": "读错了等级", "event": {{AppraisedC}}}""";
        const string withdrawn = """{"commandId": "w", "version": 3, "entry": 2, "reason": "登记错了户", "withdraw": true}""";

        var first = await town.HandInAsync("cases/1/corrections", corrected);
        var grade = (string?)(await town.AskAsync("cases/1"))["household"]!["currentGrade"];
        var gone = await town.HandInAsync("cases/1/corrections", withdrawn);
        var again = await town.HandInAsync("cases/1/corrections", corrected);
        var goneAgain = await town.HandInAsync("cases/1/corrections", withdrawn);

        Assert.Equal((200, "C"), (first.Status, grade));
        Assert.Equal((first.Status, first.Body), (again.Status, again.Body));
        Assert.Equal((200, gone.Body), (goneAgain.Status, goneAgain.Body));
        var history = await town.AskAsync("cases/1/history");
        Assert.Equal(["opened", "happened", "corrected", "corrected"], history["entries"]!.AsArray().Select(e => (string)e!["kind"]!));
        Assert.Empty(history["standing"]!.AsArray());
    }

    [Fact]
    public async Task A_correction_of_what_is_not_there_or_without_a_reason_is_refused()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        await village.OpenAsync("1");

        var nothing = await village.HandInAsync(
            "cases/1/corrections", """{"commandId": "c", "version": 1, "entry": 7, "reason": "x", "withdraw": true}""");
        var both = await village.HandInAsync(
            "cases/1/corrections", $$"""{"commandId": "c", "version": 1, "entry": 7, "reason": "", "event": {{Appraised}}, "withdraw": true}""");

        Assert.Equal((422, "NO_SUCH_ENTRY"), (nothing.Status, (string?)nothing["refusals"]![0]!["code"]));
        Assert.Equal(["$.reason", "$.withdraw"], both["mistakes"]!.AsArray().Select(m => (string)m!["path"]!));
    }

    [Fact]
    public async Task What_is_still_to_come_and_what_came_before_the_policy_is_refused()
    {
        await using var service = await ApiService.StartAsync();
        var town = await service.TownAsync();
        await town.OpenAsync("1");

        var future = await town.RecordAsync("1", 1, "a", """{"event": "appraised", "date": "2020-06-16", "grade": "D"}""");
        var before = await town.HandInAsync(
            "cases", """{"id": "2", "commandId": "o", "openedOn": "2019-01-01", "household": {}}""");

        Assert.Equal((422, "DAY_IN_FUTURE"), (future.Status, (string?)future["refusals"]![0]!["code"]));
        Assert.Equal((422, "NOT_IN_FORCE"), (before.Status, before.Code));
    }

    [Fact]
    public async Task An_event_of_no_such_kind_or_with_wrong_evidence_is_refused_by_its_key()
    {
        await using var service = await ApiService.StartAsync();
        var town = await service.TownAsync();
        await town.OpenAsync("1");

        var unknown = await town.RecordAsync("1", 1, "a", """{"event": "apraised", "date": "2020-06-08"}""");
        var wrong = await town.RecordAsync("1", 1, "a", """{"event": "appraised", "date": "2020-06-08", "grad": "D"}""");

        Assert.Equal((422, "UNKNOWN_EVENT:apraised"), (unknown.Status, (string?)unknown["refusals"]![0]!["code"]));
        Assert.Equal(422, wrong.Status);
        Assert.Contains(wrong["refusals"]!.AsArray(), r => (string?)r!["code"] == "UNKNOWN_EVIDENCE:grad");
    }

    internal static async Task ToPosting(ApiService service, string id, string place = ApiService.Village)
    {
        var village = await service.VillageAsync(place);
        await village.OpenAsync(id);
        await Accepted((await service.TownAsync(place)).RecordAsync(id, 1, "1", Appraised));
        await Accepted(village.RecordAsync(id, 2, "2", Applied));
        await Accepted(village.RecordAsync(
            id, 3, "3", """{"event": "villageReviewed", "date": "2020-06-10", "villageCommittees": true, "villagerRepresentatives": true}"""));
        await Accepted(village.RecordAsync(id, 4, "4", """{"event": "villagePosted", "date": "2020-06-10"}"""));
    }

    private static async Task<JsonNode> Accepted(Task<Answer> asked)
    {
        var answer = await asked;
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json;
    }
}
