using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Tests.Schemas;
using HousingRules.Verification;
using Newtonsoft.Json.Linq;

namespace HousingRules.Tests.Verification;

/// <summary>Five small policies in JSON alone, one for each practice of subsidy plans: payment to the household or the builder, the key
/// groups only and once, area and income per head, years and months, publicity at three levels and the list that is published.</summary>
public sealed class SmallPolicyTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SmallPolicies");

    private static readonly Lazy<PolicyLibrary> Library = new(() => PolicyLibrary.Load(Folder));

    public static TheoryData<string> Names() => ["route", "keygroups", "perhead", "dates", "publicity"];

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f))];

    [Fact]
    public void They_load_without_a_finding() => Assert.Empty(Library.Value.Findings);

    [Theory, MemberData(nameof(Names))]
    public void Its_examples_hold_to_the_cent(string name) => Assert.Equal(
        [],
        WorkedExamples.Run(Of(name)).Where(e => !e.Holds).Select(e => $"{e.Id}: {string.Join(' ', e.Differences)}"));

    [Theory, MemberData(nameof(Names))]
    public void It_is_proved_clean(string name) =>
        Assert.Equal([], PolicyVerifier.Verify(Of(name)).Findings.Select(f => f.Finding.ToString()));

    [Theory, MemberData(nameof(Names))]
    public void Its_text_is_accounted_for_and_its_rules_are_shown(string name)
    {
        Assert.DoesNotContain(TextCoverage.Of(Of(name)), s => !s.IsAccountedFor);
        Assert.Equal([], RuleCoverage.Of(Of(name)).Where(r => !r.IsShown).Select(r => r.Rule.Name));
    }

    [Fact]
    public void The_histories_of_the_publicity_hold_and_its_procedure_is_proved()
    {
        var procedure = Procedure.Of(Of("publicity"));

        Assert.Equal(
            [],
            WorkedHistories.Run(procedure.Policy).Where(h => !h.Holds).Select(h => $"{h.Id}: {string.Join(' ', h.Differences)}"));
        Assert.Equal([], ProcedureVerifier.Verify(procedure).Findings.Select(f => f.Finding.ToString()));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_what_its_schema_says(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var schema = file.Contains("cases", StringComparison.Ordinal)
            ? "cases.schema.json"
            : Path.GetFileName((string)JObject.Parse(text)["$schema"]!);

        Assert.Empty(Schema.Complaints(schema, JToken.Parse(text)));
    }

    private static Policy Of(string name) => Library.Value.Newest(name);
}
