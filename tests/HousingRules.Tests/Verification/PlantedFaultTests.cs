using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A fault in the rules is found out where it stands, with households that show it; without the fault nothing is found.</summary>
public sealed class PlantedFaultTests
{
    private static readonly Dictionary<string, PlantedFault> ByName = PlantedFaults.All.ToDictionary(f => f.Name);

    public static TheoryData<string> Names() => [.. ByName.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_fault_is_found_where_it_stands(string fault)
    {
        var planted = ByName[fault];

        var (finding, text) = Found(planted);

        Assert.EndsWith($"/{planted.File}", finding.Finding.File, StringComparison.Ordinal);
        Assert.Equal(text[..text.IndexOf(planted.Line, StringComparison.Ordinal)].Count(c => c == '\n') + 1, finding.Finding.Line);
        Assert.Equal(planted.Rules, finding.Rules.Select(r => r.FullName));
    }

    [Theory, MemberData(nameof(Names))]
    public void It_is_true_of_every_household(string fault)
    {
        var planted = ByName[fault];
        var policy = Some.Policy(text => PlantedFaults.Beside(text, planted.Faulty));

        var (finding, _) = Found(planted);

        Assert.True(planted.Truth(policy, finding), finding.Finding.ToString());
    }

    [Fact]
    public void Who_reads_an_example_cannot_change_it()
    {
        var example = ByName.Values.Select(f => Found(f).Finding).First(f => !f.Examples.IsEmpty).Examples[0];
        var before = example.ToJson("1");

        var read = example.Facts;
        foreach (var fact in read.Catalog.Facts)
            read.SetUnknown(fact.Name);

        Assert.Equal(before, example.ToJson("1"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_else_is_found(string fault)
    {
        var planted = ByName[fault];
        var policy = Some.Policy(text => PlantedFaults.Beside(text, planted.Faulty));

        var others = PolicyVerifier.Verify(policy).Findings.Where(f => f.Kind != planted.Kind || f.Subject != planted.Subject);

        Assert.DoesNotContain(others, f => !planted.Consequences.Contains(f.Kind));
    }

    [Theory, MemberData(nameof(Names))]
    public void Without_it_nothing_is_found(string fault)
    {
        var policy = Some.Policy(text => PlantedFaults.Beside(text, ByName[fault].Repaired));

        var report = PolicyVerifier.Verify(policy);

        Assert.True(report.IsClean, string.Join('\n', report.Findings.Select(f => f.Finding)));
    }

    [Fact]
    public void Every_kind_of_finding_has_its_fault() =>
        Assert.Equal(Enum.GetValues<AnalysisKind>(), PlantedFaults.All.Select(f => f.Kind).Distinct().Order());

    [Fact]
    public void What_is_accepted_is_a_warning_with_its_reason_and_the_policy_is_clean()
    {
        var policy = Some.Policy(text => text.Boolean("a").Accept("Gap", "money").RuleSet("money", "One", null, ("x", "a")));

        var report = PolicyVerifier.Verify(policy);

        var gap = Assert.Single(report.Findings, f => f.Kind == AnalysisKind.Gap);
        Assert.Equal(Severity.Warning, gap.Finding.Severity);
        Assert.Equal("label of because", gap.Accepted!.English);
        Assert.True(report.IsClean);
    }

    private static (AnalysisFinding Finding, string Text) Found(PlantedFault planted)
    {
        var written = new PolicyText();
        PlantedFaults.Beside(written, planted.Faulty);
        using var folder = written.Save();
        var report = PolicyVerifier.Verify(PolicyLibrary.Load(folder.Policy).Policies.Single());
        var found = report.Findings.Where(f => f.Kind == planted.Kind && f.Subject == planted.Subject).ToArray();
        Assert.True(
            found.Length == 1,
            $"{planted.Name} is not among, or more than once among\n{string.Join('\n', report.Findings.Select(f => f.Finding))}");
        return (found[0], folder.Read(planted.File));
    }
}
