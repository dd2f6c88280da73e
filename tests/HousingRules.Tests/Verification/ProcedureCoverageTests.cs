using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>The procedure carries the statements of the text that it cites.</summary>
public sealed class ProcedureCoverageTests
{
    [Theory]
    [InlineData("N14", "guard: MISSING_METHOD", "evidence: looked at the house")]
    [InlineData("N16", "event: hazard corrected", "problem: correct the new hazard at once")]
    [InlineData("N25", "state: rectified, to be closed out", "guard: CLOSE_WITHOUT_EVIDENCE")]
    [InlineData("N31", "state: listed", "deadline: verified")]
    [InlineData("N32", "state: accepted", "deadline: appraisal report after rectification")]
    [InlineData("N33", "event: uploaded to the platform", "procedure invariant: nobody is uploaded before it is safe")]
    [InlineData("N38", "guard: LEVEL_SKIPPED", "step: rectification and close-out")]
    [InlineData("N39", "event: progress reviewed", "event: named a key problem", "mark: a key problem, still open")]
    [InlineData("N42", "event: technical guidance given")]
    [InlineData("N52", "period: the village publicity has run", "warning: LAST_PUBLICITY_DAY_IS_REST_DAY")]
    [InlineData("N62", "refusal: EVENT_NOT_PERMITTED")]
    public void A_statement_is_carried_by_what_cites_it_in_the_procedure(string statement, params string[] carriers)
    {
        var coverage = TextCoverage.Of(Some.Yiyuan).Single(s => s.Statement.Id == statement);

        var named = coverage.Carriers.Select(c => $"{c.Kind[Language.English]}: {c.Name[Language.English]}");

        Assert.Superset(carriers.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Every_statement_of_the_annex_is_carried_by_an_event_of_the_procedure_or_by_its_order()
    {
        var annex = TextCoverage.Of(Some.Yiyuan).Where(s => s.Statement.Clause.StartsWith("附件", StringComparison.Ordinal));

        Assert.Equal(16, annex.Count());
        Assert.All(annex, s => Assert.Contains(s.Carriers, c => c.Kind[Language.English] is "event" or "refusal"));
    }

    [Fact]
    public void A_statement_that_nothing_cites_any_more_is_told()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("procedure.json", "\"Clause\": \"N42\"", "\"Clause\": \"N41\"");

        var coverage = TextCoverage.Of(PolicyLibrary.Load(folder.Policy).Newest("yiyuan"));

        Assert.Equal(["N42"], coverage.Where(s => !s.IsAccountedFor).Select(s => s.Statement.Id));
    }

    [Fact]
    public void What_carries_a_statement_is_named_in_both_languages() =>
        Assert.All(
            TextCoverage.Of(Some.Yiyuan).SelectMany(s => s.Carriers),
            c => Assert.True(
                c is { Kind: { Chinese.Length: > 0, English.Length: > 0 }, Name: { Chinese.Length: > 0, English.Length: > 0 } }));
}
