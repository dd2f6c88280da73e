using HousingRules.Policies;
using HousingRules.Tests.Policies;
using HousingRules.Verification;
using Newtonsoft.Json.Linq;

namespace HousingRules.Tests.Schemas;

/// <summary>An editor with the schemas and the reader of the library refuse the same mistakes.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<string, Fault> ByName = SchemaFaults.All.Concat(ProcedureSchemaFaults.All).ToDictionary(f => f.Name);

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.Rules, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Rules, f).Replace('\\', '/'))
                .Where(f => !f.StartsWith("schemas/", StringComparison.Ordinal) && !f.StartsWith("samples/", StringComparison.Ordinal))];

    public static TheoryData<string> Faults() => [.. ByName.Keys];

    [Theory, MemberData(nameof(Files))]
    public void A_rule_file_is_what_its_schema_says(string file)
    {
        var path = Path.Combine(Repository.Rules, file);

        var complaints = Schema.Complaints(path, File.ReadAllText(path));

        Assert.Empty(complaints);
    }

    [Theory, MemberData(nameof(Files))]
    public void The_schema_that_a_rule_file_names_is_where_it_says(string file)
    {
        var path = Path.Combine(Repository.Rules, file);

        var json = JToken.Parse(File.ReadAllText(path));

        Assert.True(
            json is JArray || File.Exists(Path.Combine(Path.GetDirectoryName(path)!, json.Value<string>("$schema") ?? "no $schema")),
            file);
    }

    [Theory, MemberData(nameof(Faults))]
    public void The_schema_refuses_a_mistake(string fault)
    {
        var (file, text) = (ByName[fault].File, ByName[fault].Plant(File.ReadAllText(Path.Combine(Repository.Yiyuan, ByName[fault].File))));

        var complaints = Schema.Complaints(file, text);

        Assert.NotEmpty(complaints);
    }

    [Theory, MemberData(nameof(Faults))]
    public void The_reader_refuses_the_same_mistake(string fault)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write(ByName[fault].File, ByName[fault].Plant(folder.Read(ByName[fault].File)));

        var refusal = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy));

        Assert.Contains(
            refusal.Findings,
            f => f.Severity == Severity.Error && f.File.EndsWith($"2020-06-06/{ByName[fault].File}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_finding_that_can_be_accepted_is_in_the_schema()
    {
        var schema = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Rules, "schemas", "invariants.schema.json")));

        var kinds = schema.SelectToken("definitions.acceptance.properties.Kind.enum")!.Values<string>();

        // That an acceptance is not needed cannot itself be accepted, nor that the machine cannot decide.
        string[] never = [nameof(AnalysisKind.AcceptanceNotNeeded), nameof(ProcedureFindingKind.TransitionsOverlap)];
        Assert.Equal(Enum.GetNames<AnalysisKind>().Union(Enum.GetNames<ProcedureFindingKind>()).Except(never), kinds);
    }

    // The reader does not know what the analysis can find: that an acceptance fits nothing is told by the analysis.
    [Fact]
    public void An_accepted_kind_that_does_not_exist_is_refused_by_the_schema_and_told_by_the_analysis()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("invariants.json", "\"Kind\": \"FactNeverMatters\"", "\"Kind\": \"FactUnused\"");

        var complaints = Schema.Complaints("invariants.json", folder.Read("invariants.json"));
        var report = PolicyVerifier.Verify(PolicyLibrary.Load(folder.Policy).Policies.Single());

        Assert.NotEmpty(complaints);
        Assert.Contains(
            report.Findings,
            f => f.Kind == AnalysisKind.AcceptanceNotNeeded && f.Finding.Message.English.Contains("FactUnused", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_tests_write_themselves_is_what_the_schemas_say()
    {
        using var folder = Laws.WidePolicy.Save();

        var complaints = Directory.EnumerateFiles(folder.Policy, "*.json").SelectMany(file => Schema.Complaints(
            Path.GetFileName(file) is "policy.json" or "facts.json" or "clauses.json"
                ? $"{Path.GetFileNameWithoutExtension(file)}.schema.json"
                : "rule-set.schema.json",
            JToken.Parse(File.ReadAllText(file))));

        Assert.Empty(complaints);
    }
}
