namespace HousingRules.Host.Tests.Rosters;

/// <summary>The sample roster is what a looker decides first: it must be whole, and show every rule.</summary>
public sealed class SampleRosterTests
{
    [Theory]
    [InlineData("roster.csv")]
    [InlineData("roster.xlsx")]
    public void Every_rule_holds_for_a_household_of_the_sample(string file)
    {
        using var desk = new CliRun();

        var decided = desk.Determine(RepositoryRoot.File("rules", "samples", file));

        var shown = decided.SelectMany(d => d.GetProperty("rules").EnumerateArray()).Select(r => r.GetString()!).ToHashSet();
        var rules = PolicyLibrary.BuiltIn.Policies.Single().RuleSets.SelectMany(s => s.Rules).Select(r => r.FullName);
        Assert.Empty(rules.Except(shown));
    }

    [Fact]
    public void The_sample_is_the_same_as_a_workbook_and_as_text()
    {
        using var desk = new CliRun();

        var text = desk.Determine(RepositoryRoot.File("rules", "samples", "roster.csv"));
        var workbook = desk.Determine(RepositoryRoot.File("rules", "samples", "roster.xlsx"));

        Assert.Equal(text.Select(d => d.GetRawText()), workbook.Select(d => d.GetRawText()));
    }
}
