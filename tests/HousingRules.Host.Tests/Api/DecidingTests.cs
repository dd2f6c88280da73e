using System.Text.Json;
using HousingRules.Contract;

namespace HousingRules.Host.Tests.Api;

/// <summary>One household decided, explained and tried otherwise; the policies and what is proved of them.</summary>
public sealed class DecidingTests
{
    private const string Household = """{"form": 1, "id": "7", "registeredPoor": true, "currentGrade": "D"}""";

    [Fact]
    public async Task A_household_is_decided_as_the_library_decides_it()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new(2020, 6, 15));
        var form = JsonSerializer.Deserialize<HouseholdForm>(Household)!;

        var answer = await village.HandInAsync("determinations", Household);
        var explained = await village.HandInAsync("explanations?policy=yiyuan/2020-06-06", Household);

        var expected = DeterminationForm.Of(policy.On(new(2020, 6, 15)).Determine(form.Under(policy.Facts)), form.Identity);
        Assert.Equal(expected, JsonSerializer.Deserialize<DeterminationForm>(answer.Body));
        Assert.Equal(expected, JsonSerializer.Deserialize<ExplanationForm>(explained.Body)!.Determination);
    }

    [Fact]
    public async Task What_would_be_decided_stands_beside_what_is()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var answer = await village.HandInAsync("what-if", $$$"""
            {"household": {{{Household}}}, "changes": [
                {"name": "both", "facts": {"currentGrade": "A", "originalGrade": "B"}},
                {"facts": {"registeredPoor": true}}]}
            """);

        Assert.Equal(200, answer.Status);
        var changed = answer["answers"]!.AsArray();
        Assert.Equal(("both", true), ((string?)changed[0]!["name"], (bool)changed[0]!["changed"]!));
        Assert.False((bool)changed[1]!["changed"]!);
        Assert.NotEqual(answer["asItIs"]!["outcomes"]!.ToJsonString(), changed[0]!["determination"]!["outcomes"]!.ToJsonString());
        var alone = await village.HandInAsync(
            "determinations", """{"form": 1, "id": "7", "registeredPoor": true, "currentGrade": "A", "originalGrade": "B"}""");
        Assert.Equal(alone.Body,
            changed[0]!["determination"]!.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task A_mistake_in_a_nested_household_is_told_at_its_place()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var form = await village.HandInAsync(
            "what-if", """{"household": {"place": {"city": "x"}}, "changes": [{"facts": {}}]}""");
        var placed = await village.HandInAsync("what-if", """{"household": {}, "changes": [{"facts": {"id": "3"}}]}""");

        Assert.Equal((400, "BAD_JSON"), (form.Status, form.Code));
        Assert.StartsWith("$.household.place", (string?)form["path"], StringComparison.Ordinal);
        Assert.Equal("$.changes[0].facts", (string?)placed["path"]);
    }

    [Fact]
    public async Task An_unknown_fact_policy_or_day_is_a_problem_in_both_languages()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();

        var fact = await village.HandInAsync("determinations", """{"registerdPoor": true}""");
        var policy = await village.HandInAsync("determinations?policy=nowhere", Household);
        var version = await village.HandInAsync("determinations?policy=yiyuan/2031-01-01", Household);
        var day = await village.HandInAsync("determinations?on=2019-12-31", Household);

        Assert.Equal((422, "NOT_UNDERSTOOD", "$.registerdPoor"), (fact.Status, fact.Code, (string?)fact["path"]));
        Assert.Contains("registeredPoor", (string?)fact["mistakes"]![0]!["words"]!["zh"], StringComparison.Ordinal);
        Assert.Equal((404, "NO_SUCH_POLICY"), (policy.Status, policy.Code));
        Assert.Equal((404, "NO_SUCH_POLICY"), (version.Status, version.Code));
        Assert.Equal((422, "NOT_IN_FORCE"), (day.Status, day.Code));
        Assert.All(new[] { fact, policy, version, day }, problem =>
        {
            Assert.Equal((string?)problem["titles"]!["zh"], (string?)problem["title"]);
            Assert.NotEqual("", (string?)problem["details"]!["en"]);
        });
    }

    [Fact]
    public async Task The_policy_is_there_with_its_rules_statements_and_facts()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        var policy = PolicyLibrary.BuiltIn.Newest("yiyuan");

        var policies = await village.AskAsync("policies");
        var rules = await village.AskAsync("policies/yiyuan/2020-06-06/rules");
        var statements = await village.AskAsync("policies/yiyuan/2020-06-06/statements");
        var facts = await village.AskAsync("policies/yiyuan/2020-06-06/facts");

        var only = Assert.Single(policies["policies"]!.AsArray())!;
        Assert.Equal((policy.Digest, true), ((string?)only["digest"], (bool)only["inForce"]!));
        Assert.Equal(policy.RuleSets.Sum(s => s.Rules.Length), rules["sets"]!.AsArray().Sum(s => s!["rules"]!.AsArray().Count));
        Assert.Equal(policy.Statements.Count, statements["statements"]!.AsArray().Count);
        Assert.Equal(policy.Statements["N09"].Quote,
            (string?)statements["statements"]!.AsArray().Single(s => (string?)s!["id"] == "N09")!["quote"]);
        Assert.All(policy.Facts.Facts, f => Assert.Equal(f.Label.Chinese, (string?)facts["properties"]![f.Name]!["title"]));
        Assert.Equal(404, (await village.AskAsync("policies/yiyuan/2031-01-01/rules")).Status);
    }

    [Fact]
    public async Task What_is_proved_is_proved_once_and_then_there()
    {
        await using var service = await ApiService.StartAsync(limits: new() { CheckPatience = TimeSpan.FromMinutes(3) });
        var village = await service.VillageAsync();

        var check = await village.AskAsync("policies/yiyuan/2020-06-06/check");
        var since = System.Diagnostics.Stopwatch.StartNew();
        var again = await village.AskAsync("policies/yiyuan/2020-06-06/check");

        Assert.Equal((200, check.Body), (again.Status, again.Body));
        Assert.True((bool)check["clean"]!, check.Body);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), $"{since.Elapsed}");
    }

    [Fact]
    public async Task Who_asks_while_a_check_runs_is_told_when_to_ask_again()
    {
        await using var service = await ApiService.StartAsync(limits: new() { CheckPatience = TimeSpan.Zero });
        var village = await service.VillageAsync();

        var running = await village.AskAsync("policies/yiyuan/2020-06-06/check");

        Assert.Equal((503, "CHECK_RUNNING"), (running.Status, running.Code));
        Assert.NotNull(running.Message.Headers.RetryAfter);
    }
}
