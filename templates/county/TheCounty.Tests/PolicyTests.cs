using HousingRules;
using HousingRules.Evaluation;
using HousingRules.Verification;
using Xunit;
using Language = HousingRules.Facts.Language;

namespace TheCounty.Tests;

/// <summary>The policy keeps what it promises: it is proved for every possible household, and its worked examples hold.</summary>
public sealed class PolicyTests
{
    private static readonly Policy Policy =
        PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "rules")).Newest("the-policy");

    private static readonly ExampleResult[] Results = [.. WorkedExamples.Run(Policy)];

    public static TheoryData<string> Examples => [.. Results.Select(e => e.Id)];

    [Fact]
    public void It_is_well_made_for_every_possible_household()
    {
        var report = PolicyVerifier.Verify(Policy);

        Assert.Empty(report.Findings.Where(f => f.Accepted is null).Select(f => f.Finding.ToString(Language.Chinese)));
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_worked_example_holds(string id)
    {
        var example = Results.Single(e => e.Id == id);

        Assert.Empty(example.Differences.Select(d => $"{example.File}:{example.Line} {d.Subject}: {d.Expected} / {d.Actual}"));
    }
}
