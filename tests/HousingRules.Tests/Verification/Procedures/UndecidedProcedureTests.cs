using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Verification;
using Kind = HousingRules.Verification.ProcedureFindingKind;

namespace HousingRules.Tests.Verification;

/// <summary>What the proof of a procedure does not decide is said, and can be accepted with a reason.</summary>
public sealed class UndecidedProcedureTests
{
    private const string Because = "\"Because\": { \"zh\": \"已由县里核对\", \"en\": \"checked by the county\" }";

    [Fact]
    public void A_proof_that_may_take_no_step_says_that_nothing_was_proved()
    {
        var report = ProcedureVerifier.Verify(Procedure.Of(Some.Yiyuan), new StepBound(0));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((Kind.Undecided, "procedure"), (finding.Kind, finding.Subject));
        Assert.Equal(HousingRules.Policies.Severity.Warning, finding.Finding.Severity);
        Assert.False(report.IsClean);
    }

    [Fact]
    public void However_many_steps_it_may_take_it_is_clean_only_when_all_was_asked()
    {
        var procedure = Procedure.Of(Some.Yiyuan);
        var whole = ProcedureVerifier.Verify(procedure).Steps;
        for (var most = whole / 10; most < whole; most += whole / 5)
        {
            var report = ProcedureVerifier.Verify(procedure, new StepBound(most));

            Assert.True(report.Steps <= most);
            Assert.All(report.Findings, f => Assert.Equal(Kind.Undecided, f.Kind));
            Assert.False(report.IsClean);
        }
    }

    [Fact]
    public void It_can_be_accepted_where_the_findings_of_the_rules_are()
    {
        var policy = Accepting($$"""{ "Kind": "Undecided", "Subject": "procedure", {{Because}} }""");

        var report = ProcedureVerifier.Verify(Procedure.Of(policy), new StepBound(0));

        Assert.True(report.IsClean);
        Assert.Equal("已由县里核对", Assert.Single(report.Findings).Accepted!.Chinese);
        Assert.True(PolicyVerifier.Verify(policy).IsClean);
    }

    [Theory]
    [InlineData("Undecided", "verifying")]
    [InlineData("CaseCannotEnd", "verifying")]
    [InlineData("TransitionsOverlap", "no such event")]
    public void An_acceptance_that_nothing_of_the_procedure_needs_is_told_once(string kind, string subject)
    {
        var policy = Accepting($$"""{ "Kind": "{{kind}}", "Subject": "{{subject}}", {{Because}} }""");

        var finding = Assert.Single(ProcedureVerifier.Verify(Procedure.Of(policy)).Findings);
        Assert.Equal((Kind.AcceptanceNotNeeded, subject), (finding.Kind, finding.Subject));
        Assert.EndsWith("invariants.json", finding.Finding.File, StringComparison.Ordinal);
        Assert.True(PolicyVerifier.Verify(policy).IsClean);
    }

    private static Policy Accepting(string acceptance)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write(
            "invariants.json",
            folder.Read("invariants.json").Replace("\"Accepted\": [", $"\"Accepted\": [ {acceptance},", StringComparison.Ordinal));
        return PolicyLibrary.Load(folder.Policy).Policies.Single();
    }
}
