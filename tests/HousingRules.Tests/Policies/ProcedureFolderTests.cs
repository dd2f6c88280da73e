using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>Mistakes of a procedure's file as a whole.</summary>
public sealed class ProcedureFolderTests
{
    [Theory]
    [InlineData("[]", "This must be an object {…}, but it is an array.")]
    [InlineData("\"procedure\"", "This must be an object {…}, but it is a text.")]
    [InlineData("null", "This must be an object {…}, but it is null.")]
    public void A_procedure_that_is_no_object_is_told_and_nothing_else_of_it(string text, string message)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("procedure.json", text);

        var errors = Errors(folder, "procedure.json");

        Assert.Equal([$"1:1 {message}"], errors);
    }

    [Fact]
    public void A_procedure_without_anything_in_it_says_what_it_needs()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("procedure.json", "{}");

        var errors = Errors(folder, "procedure.json");

        Assert.Equal(["Steps", "States", "Events", "Refusals"], errors.Select(e => e.Split('"')[1]));
    }

    [Fact]
    public void Periods_without_their_events_are_told_and_do_no_harm()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("procedure.json", "\"Events\": [", "\"Event\": [");

        var errors = Errors(folder, "procedure.json");

        Assert.Contains(
            "The key \"Event\" is not known here. \"Events\" is missing here: is it meant?",
            errors.First(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Worked_procedures_without_a_procedure_are_told_each_at_its_events()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Delete("procedure.json");

        var errors = Errors(folder, "cases/procedures.json").ToArray();

        Assert.Equal(31, errors.Length);
        Assert.All(errors, e => Assert.EndsWith("There is no procedure.json, so a history cannot be tried.", e, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_of_a_rule_and_one_of_a_guard_are_told_together()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("eligibility.json", "\"Expression\": \"registeredPoor\"", "\"Expression\": \"registerdPoor\"");
        folder.Replace("procedure.json", "\"When\": \"not supported\"", "\"When\": \"not suported\"");

        var rule = Errors(folder, "eligibility.json");
        var guard = Errors(folder, "procedure.json");

        Assert.Contains("\"registerdPoor\"", Assert.Single(rule), StringComparison.Ordinal);
        Assert.Contains("\"suported\"", Assert.Single(guard), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_may_show_what_becomes_of_a_misspelt_event()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("cases/misspelt.json", """
            [
              {
                "id": "misspelt", "household": { "categories": ["minimumLivingGuarantee"] }, "events": [{ "event": "aplied", "date": "soon", "why": true }],
                "asOf": "2020-06-10", "expect": { "state": "listed", "violations": ["UNKNOWN_EVENT:aplied", "INVALID_EVIDENCE:date"] }
              }
            ]
            """);

        var policy = PolicyLibrary.Load(folder.Policy).Newest("yiyuan");

        Assert.True(HousingRules.Verification.WorkedExamples.Run(policy).Single(e => e.Id == "misspelt").Holds);
    }

    [Fact]
    public void Evidence_that_no_event_is_given_is_worth_a_word()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        const string look = "{\n      \"Name\": \"look\",";
        const string smell = """{ "Name": "smell", "Type": "boolean", "Label": { "zh": "闻", "en": "smelt" }, "Clause": "N14" }, """;
        folder.Replace("procedure.json", look, smell + look);

        var warnings = PolicyLibrary.Load(folder.Policy).Findings;

        Assert.Equal(
            "No event is given \"smell\".",
            Assert.Single(warnings, w => w.File.EndsWith("procedure.json", StringComparison.Ordinal)).Message.English);
    }

    private static IEnumerable<string> Errors(TemporaryFolder folder, string name) =>
        Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings
        .Where(f => f.Severity == Severity.Error && f.File.EndsWith($"2020-06-06/{name}", StringComparison.Ordinal))
        .Select(f => $"{f.Line}:{f.Column} {f.Message.English}");
}
