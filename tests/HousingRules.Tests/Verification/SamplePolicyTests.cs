using HousingRules.Evaluation;
using HousingRules.Tests.Schemas;
using HousingRules.Verification;
using Newtonsoft.Json.Linq;

namespace HousingRules.Tests.Verification;

/// <summary>The sample policy of an invented county, which pays: the manual for the next county's.</summary>
public sealed class SamplePolicyTests
{
    private static readonly string Folder = Path.Combine(Repository.Rules, "samples", "policies", "hedong", "2031-01-01");

    private static readonly Lazy<PolicyLibrary> Library = new(() => PolicyLibrary.Load(Folder));

    private static Policy Sample => Library.Value.Policies.Single();

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f))];

    public static TheoryData<string> Examples() => [.. WorkedExamples.Run(Sample).Select(e => e.Id)];

    [Fact]
    public void It_loads_without_a_finding() => Assert.Empty(Library.Value.Findings);

    [Theory, MemberData(nameof(Examples))]
    public void An_example_holds_to_the_cent(string id)
    {
        var example = WorkedExamples.Run(Sample).Single(e => e.Id == id);

        Assert.True(example.Holds, string.Join('\n', example.Differences));
    }

    [Fact]
    public void It_is_proved_clean() => Assert.Empty(PolicyVerifier.Verify(Sample).Findings.Select(f => f.Finding.ToString()));

    [Fact]
    public void Every_statement_is_carried_or_says_why_not() =>
        Assert.DoesNotContain(TextCoverage.Of(Sample), s => !s.IsAccountedFor);

    [Fact]
    public void Every_rule_is_shown_by_examples_that_hold_and_that_do_not() =>
        Assert.DoesNotContain(RuleCoverage.Of(Sample), r => !r.IsShown);

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_what_its_schema_says(string file)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var schema = file.StartsWith("cases", StringComparison.Ordinal)
            ? "cases.schema.json"
            : Path.GetFileName((string)JObject.Parse(text)["$schema"]!);

        Assert.Empty(Schema.Complaints(schema, JToken.Parse(text)));
    }

    [Fact]
    public void It_is_no_policy_of_the_package() =>
        Assert.DoesNotContain(PolicyLibrary.BuiltIn.Policies, p => p.Id == Sample.Id);

    [Fact]
    public void More_members_never_mean_less_money()
    {
        foreach (var area in new[] { 0, 59.9m, 60, 60.1m, 90, 105, 500 })
        {
            var paid = Enumerable.Range(1, 20).Select(people => Rebuilt(area, people)).ToArray();

            Assert.Equal(paid.Order(), paid);
        }

        static decimal Rebuilt(decimal area, int people)
        {
            var sheet = Sample.NewSheet();
            sheet.Set("town", "hexi");
            sheet.Set("category", "marginalLowIncome");
            sheet.Set("grade", "D");
            sheet.Set("measure", "rebuild");
            sheet.Set("area", area);
            sheet.Set("people", people);
            sheet.Set("income", 0);
            return Sample.On(new(2031, 1, 1)).Determine(sheet).Amounts.Single(a => a.Outcome.Name == "rebuildSubsidy").Value!.Value;
        }
    }
}
