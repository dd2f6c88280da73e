using System.Text.Json;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.CaseFiles;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>replay</c>: where cases stand, and why an event was refused.</summary>
public class ReplayTests
{
    private static readonly string Worked = RepositoryRoot.File("rules", PolicyCopy.Id, PolicyCopy.Day, "cases", "procedures.json");

    private static readonly string Samples = RepositoryRoot.File("rules", "samples", "cases.jsonl");

    [Fact]
    public void The_worked_procedures_stand_where_their_examples_say()
    {
        using var desk = new CliRun();
        var examples = JsonDocument.Parse(File.ReadAllText(Worked)).RootElement
            .EnumerateArray()
            .ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("expect"));

        var answers = Replay(desk, Worked);

        Assert.Equal(examples.Keys.Order(), answers.Keys.Order());
        Assert.All(examples, example =>
        {
            var answer = answers[example.Key];
            Assert.Equal(example.Value.GetProperty("state").GetString(), answer.GetProperty("state").GetString());
            Assert.Equal(example.Value.GetProperty("blocked").GetBoolean(), answer.GetProperty("blocked").GetBoolean());
            Assert.Equal(Texts(example.Value, "violations"), Codes(answer, "violations"));
            if (example.Value.TryGetProperty("warnings", out _))
                Assert.Equal(Texts(example.Value, "warnings"), Codes(answer, "warnings"));
        });
    }

    [Theory]
    [InlineData("S01", "townPublicity"), InlineData("S02", "applicationIncomplete"), InlineData("S03", "villagePublicity"),
        InlineData("S04", "applied")]
    [InlineData("S05", "townReview"), InlineData("S06", "accepted"), InlineData("S07", "closedOut"), InlineData("S08", "uploaded")]
    [InlineData("S09", "reopened"), InlineData("S10", "filed"), InlineData("S11", "filed"), InlineData("S12", "underWorks")]
    public void The_samples_show_what_they_say(string id, string state)
    {
        using var desk = new CliRun();

        var answers = Replay(desk, Samples);

        Assert.Equal(12, answers.Count);
        Assert.Equal(state, answers[id].GetProperty("state").GetString());
    }

    [Fact]
    public void A_refusal_is_an_answer_and_fails_only_who_is_strict()
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", SomeCase.PostedAndSubmitted("1", "2020-06-08", "2020-06-11"));

        Assert.Equal(ExitCode.Done, desk.Run("replay", cases));
        Assert.Equal(ExitCode.Findings, desk.Run("replay", cases, "--strict"));

        Assert.Equal(ExitCode.Done, desk.Run("replay", desk.Put("good.jsonl", SomeCase.Appraised("2")), "--strict"));
    }

    [Theory]
    [InlineData("en", "2020-06-11  submitted to the town  refused", "2020-06-12", "附件二-2")]
    [InlineData("zh", "2020-06-11  报送镇（街道）  不予受理", "2020-06-12", "公示期不少于3天")]
    public void Each_event_is_told_with_the_clause_and_the_remedy(string language, string refused, string earliest, string clause)
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", SomeCase.PostedAndSubmitted("1", "2020-06-08", "2020-06-11"));

        desk.Run("replay", cases, "--events", "--lang", language);

        Assert.Contains(refused, desk.Out, StringComparison.Ordinal);
        Assert.Contains($"{earliest}", desk.Out, StringComparison.Ordinal);
        Assert.Contains(clause, desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_leaves_out_what_came_after_it()
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", SomeCase.PostedAndSubmitted("1", "2020-06-08", "2020-06-11"));

        var answer = Replay(desk, cases, "--as-of", "2020-06-10", "--events")["1"];

        Assert.Equal("2020-06-10", answer.GetProperty("asOf").GetString());
        Assert.Empty(Codes(answer, "violations"));
        Assert.Equal(4, answer.GetProperty("events").GetArrayLength());
        Assert.Equal("2020-06-12", answer.GetProperty("earliestNextDay").GetString());
    }

    [Fact]
    public void What_may_happen_next_names_who_does_it_and_from_when()
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", SomeCase.PostedAndSubmitted("1", "2020-06-08", "2020-06-11"));

        var permitted = Replay(desk, cases)["1"].GetProperty("permitted").EnumerateArray().ToArray();

        var submitted = permitted.Single(p => p.GetProperty("event").GetString() == "submittedToTown");
        Assert.Equal("2020-06-12", submitted.GetProperty("earliest").GetString());
        Assert.Equal(["village"], Texts(submitted, "actors"));
    }

    [Fact]
    public void A_case_stays_on_the_policy_under_which_it_was_opened()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();
        var later = desk.CopyPolicy(day: "2020-07-01");
        PolicyCopy.Replace(later, "policy.json", "\"InForceFrom\": \"2020-06-06\"", "\"InForceFrom\": \"2020-07-01\"");
        PolicyCopy.Replace(
            later,
            "policy.json",
            "\"Value\": 3,\n      \"Label\": { \"zh\": \"公示不少于几天\"",
            "\"Value\": 5,\n      \"Label\": { \"zh\": \"公示不少于几天\"");
        var old = SomeCase.PostedAndSubmitted("old", "2020-07-01", "2020-07-05")
            .Replace("\"events\"", "\"openedOn\":\"2020-06-20\",\"events\"", StringComparison.Ordinal);
        var cases = desk.Put("c.jsonl", $"{old}\n{SomeCase.PostedAndSubmitted("new", "2020-07-01", "2020-07-05")}\n");

        var answers = Replay(desk, cases, "--rules", desk.Path("rules"));

        Assert.Equal(
            ("yiyuan/2020-06-06", "townReview"),
            (answers["old"].GetProperty("policy").GetString(), answers["old"].GetProperty("state").GetString()));
        Assert.Equal(
            ("yiyuan/2020-07-01", "villagePublicity"),
            (answers["new"].GetProperty("policy").GetString(), answers["new"].GetProperty("state").GetString()));
    }

    [Fact]
    public void Many_cases_keep_their_order()
    {
        using var desk = new CliRun();
        var ids = Enumerable.Range(1, 3_000).Select(i => $"case {i}").ToArray();
        var cases = desk.Put("c.jsonl", string.Join('\n', ids.Select((id, i) => SomeCase.Appraised(id, i % 2 == 0 ? "A" : "C"))));

        desk.Run("replay", cases, "--format", "json");

        Assert.Equal(ids, JsonDocument.Parse(desk.Out).RootElement.EnumerateArray().Select(c => c.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_table_has_a_row_to_a_case_or_to_an_event()
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", SomeCase.PostedAndSubmitted("1", "2020-06-08", "2020-06-11"));

        desk.Run("replay", cases, "--output", desk.Path("cases.csv"));
        desk.Run("replay", cases, "--events", "--output", desk.Path("events.csv"));

        Assert.Equal(2, desk.Read("cases.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(6, desk.Read("events.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("SUBMITTED_DURING_PUBLICITY", desk.Read("events.csv").Split("\r\n")[5], StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_counts_states_and_refusals()
    {
        using var desk = new CliRun();
        var cases = desk.Put(
            "c.jsonl",
            $"{SomeCase.Appraised("1")}\n{SomeCase.Appraised("2")}\n{SomeCase.PostedAndSubmitted("3", "2020-06-08", "2020-06-11")}\n");

        desk.Run("replay", cases, "--output", desk.Path("out.jsonl"), "--lang", "en");

        Assert.Contains("3 cases, 7 events; 1 cases with refused events (1 in all)", desk.Out, StringComparison.Ordinal);
        Assert.Matches(@"verified safe +2 +0\r?\n", desk.Out);
        Assert.Matches(@"village publicity +1 +1\r?\n", desk.Out);
    }

    [Fact]
    public void An_interrupted_replay_leaves_nothing()
    {
        using var desk = new CliRun();
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();

        var exit = desk.Run(interrupted.Token, "replay", desk.Put("c.jsonl", SomeCase.Appraised("1")), "--output", desk.Path("out.jsonl"));

        Assert.Equal(ExitCode.Interrupted, exit);
        Assert.Equal(["c.jsonl"], desk.Files);
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("replay", "missing.jsonl")]
    [InlineData("replay", "c.jsonl", "--as-of", "tomorrow")]
    [InlineData("replay", "c.jsonl", "--format", "xlsx")]
    [InlineData("replay", "c.jsonl", "--output", "out.doc")]
    [InlineData("replay", "c.jsonl", "--output", "c.jsonl")]
    public void What_cannot_be_done_fails_and_changes_nothing(params string[] arguments)
    {
        using var desk = new CliRun();
        desk.Put("c.jsonl", SomeCase.Appraised("1"));

        var exit = desk.Run([.. arguments.Select(a => a.Contains('.', StringComparison.Ordinal) ? desk.Path(a) : a), "--lang", "en"]);

        Assert.Equal(ExitCode.Failed, exit);
        Assert.StartsWith("error: ", desk.Error, StringComparison.Ordinal);
        Assert.Equal(SomeCase.Appraised("1"), desk.Read("c.jsonl"));
    }

    private static Dictionary<string, JsonElement> Replay(CliRun desk, string cases, params string[] more)
    {
        Assert.Equal(ExitCode.Done, desk.Run(["replay", cases, "--format", "jsonl", .. more]));
        return desk.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.Clone())
            .ToDictionary(c => c.GetProperty("id").GetString()!);
    }

    private static IEnumerable<string?> Codes(JsonElement answer, string name) =>
        answer.GetProperty(name).EnumerateArray().Select(r => r.GetProperty("code").GetString());

    private static IEnumerable<string?> Texts(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(t => t.GetString());
}
