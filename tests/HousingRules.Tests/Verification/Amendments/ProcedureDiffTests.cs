using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>What changes in a procedure is told part by part, and shown by a case wherever an event can show it.</summary>
public sealed class ProcedureDiffTests
{
    private static readonly Lazy<Procedure> Unedited = new(() => EditedProcedure.Of(_ => { }));

    [Fact]
    public void A_procedure_that_is_written_in_another_order_is_the_same() => Assert.Empty(Differences(procedure =>
    {
        var events = procedure["Events"]!.AsArray();
        var last = events[^1];
        events.Remove(last);
        events.Insert(0, last);
    }));

    [Fact]
    public void A_condition_that_means_the_same_is_the_same_however_it_is_worded() => Assert.Empty(Differences(procedure =>
    {
        var guard = Guard(procedure, "submittedToTown", "SUBMITTED_DURING_PUBLICITY");
        guard["Holds"] = $"not (not ({guard["Holds"]}))";
    }));

    [Fact]
    public void A_day_of_the_calendar_is_told_with_what_it_was_and_is()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("calendar.json", "\"2020-06-25\", \"2020-06-26\"", "\"2020-06-18\", \"2020-06-26\"");
        var after = PolicyLibrary.Load(folder.Policy).Policies.Single();

        var told = Assert.Single(PolicyComparer.Compare(Some.Yiyuan, after).Procedure).Change;

        Assert.Equal("2020-06-18 上班、2020-06-25 休息", told.Before!.Chinese);
        Assert.Equal("2020-06-18 a rest day, 2020-06-25 a working day", told.After!.English);
    }

    [Fact]
    public void A_guard_that_is_taken_away_is_shown_by_a_case_that_only_the_other_accepts()
    {
        var differences = Differences(procedure => procedure.Event("submittedToTown").Allow("SUBMITTED_DURING_PUBLICITY"));

        var gone = Assert.Single(differences);
        Assert.True(gone.Change is { Kind: "guard", Name: "submittedToTown/SUBMITTED_DURING_PUBLICITY", After: null });
        Assert.NotNull(gone.Example);
        Assert.Contains("SUBMITTED_DURING_PUBLICITY", gone.Before!.Chinese, StringComparison.Ordinal);
        Assert.StartsWith("受理", gone.After!.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_replays_and_ends_as_it_is_said()
    {
        var after = EditedProcedure.Of(procedure => procedure.Event("submittedToTown").Allow("SUBMITTED_DURING_PUBLICITY"));

        var example = Assert.Single(PolicyComparer.Compare(Unedited.Value.Policy, after.Policy).Procedure).Example!;

        Assert.NotEqual(Ends(Unedited.Value, example), Ends(after, example));
    }

    [Fact]
    public void Another_way_on_is_shown_by_a_case_that_is_led_elsewhere()
    {
        var differences = Differences(procedure => procedure.Event("submittedToTown").Transitions()[0]!["To"] = "townPublicity");

        var (old, now) = (Of("to townReview"), Of("to townPublicity"));
        Assert.All([old, now], d => Assert.NotNull(d.Example));
        Assert.NotEqual(old.Before, old.After);

        ProcedureDifference Of(string way) => differences.Single(d => d.Change.Property == way && d.Change.Kind == "transition");
    }

    [Fact]
    public void Who_must_act_is_told_and_no_case_is_sought_that_could_not_show_it()
    {
        var differences = Differences(procedure => procedure.Named("States", "applied")["Actors"] = new JsonArray("county"));

        var owners = Assert.Single(differences);
        Assert.True(owners is { Change: { Kind: "state", Property: "owners" }, Example: null, Tried: 0 });
    }

    [Fact]
    public void Evidence_that_must_be_given_is_shown_by_a_case_without_it()
    {
        var differences = Differences(procedure =>
        {
            var closed = procedure.Event("oldHouseClosed");
            closed["Optional"] = new JsonArray([.. closed["Optional"]!.AsArray().Select(o => (string?)o).Where(o => o != "demolished")]);
            closed["Evidence"] = new JsonArray("demolished");
        });

        var evidence = Assert.Single(differences, d => d.Change is { Kind: "event", Property: "evidence" });
        Assert.NotNull(evidence.Example);
        Assert.StartsWith("不予受理", evidence.After!.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_guard_that_no_case_meets_is_told_with_the_steps_that_were_tried()
    {
        var differences = Differences(procedure => procedure.Event("submittedToTown")["Requires"]!.AsArray().AddJson(
            """
            { "Code": "NEVER", "Words": { "zh": "无", "en": "none" }, "Remedy": { "zh": "无", "en": "none" },
              "Clause": "N51", "Holds": "villagePosted" }
            """));

        var guard = Assert.Single(differences, d => d.Change.Kind == "guard");
        Assert.True(guard is { Example: null, Tried: > 0, Bound: > 0 });
    }

    [Fact]
    public void A_policy_without_a_procedure_beside_one_that_has_it_is_told()
    {
        var comparison = PolicyComparer.Compare(Some.Policy(t => t.Boolean("a").RuleSet("set", "Every", null, ("x", "a"))), Some.Yiyuan);

        Assert.True(Assert.Single(comparison.Procedure).Change is { Kind: "procedure", Before: null });
    }

    private static IReadOnlyList<ProcedureDifference> Differences(Action<JsonObject> edit) =>
        PolicyComparer.Compare(Unedited.Value.Policy, EditedProcedure.Of(edit).Policy).Procedure;

    private static JsonObject Guard(JsonObject procedure, string name, string code) =>
        procedure.Event(name)["Requires"]!.AsArray().Single(g => (string?)g!["Code"] == code)!.AsObject();

    private static string Ends(Procedure procedure, CaseHistory example)
    {
        var sheet = procedure.Policy.NewSheet();
        foreach (var fact in sheet.Catalog.Facts)
            sheet.Codes[fact.FirstIndex] = example.Household.Codes[fact.FirstIndex];
        for (var i = 0; i < sheet.Codes.Length; i++)
            sheet.Codes[i] = example.Household.Codes[i];
        var events = example.Events.Select(e => procedure.Read(System.Text.Json.JsonDocument.Parse(CaseJson.ToText(e)).RootElement));
        var replay = procedure.Replay(procedure.Open(new(null, null, null, null), sheet), events);
        return string.Join(", ", replay.Steps[^1].Refusals.Select(r => r.Code)) + replay.File.State.Name;
    }
}
