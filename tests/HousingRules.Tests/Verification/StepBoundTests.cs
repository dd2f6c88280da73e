using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Every search has a bound in steps. Where it is met, that is said, and nothing is taken for proved.</summary>
public sealed class StepBoundTests
{
    private static readonly Policy Yiyuan = Some.Yiyuan;

    [Fact]
    public void A_proof_says_how_many_steps_it_took_and_how_many_it_may()
    {
        var (first, second) = (PolicyVerifier.Verify(Yiyuan), PolicyVerifier.Verify(Yiyuan));

        Assert.InRange(first.Steps, 1, first.MostSteps);
        Assert.Equal(first.Steps, second.Steps);
    }

    [Fact]
    public void A_proof_that_may_take_no_step_says_at_which_set_it_stopped()
    {
        var report = PolicyVerifier.Verify(Yiyuan, new StepBound(0));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((AnalysisKind.Undecided, "yiyuan"), (finding.Kind, finding.Subject));
        Assert.Contains("0 步", finding.Finding.Message.Chinese, StringComparison.Ordinal);
        Assert.EndsWith($"{Yiyuan.RuleSets[0].Name}.json", finding.Finding.File, StringComparison.Ordinal);
        Assert.False(report.IsClean);
    }

    // From no step to as many as it takes.
    [Fact]
    public void However_many_steps_a_proof_may_take_it_is_clean_only_when_all_was_asked()
    {
        var whole = PolicyVerifier.Verify(Yiyuan).Steps;
        for (var most = 0L; most < whole; most += whole / 40)
        {
            var steps = new StepBound(most);
            var report = PolicyVerifier.Verify(Yiyuan, steps);

            Assert.True(steps.IsMet && !report.IsClean, $"{most} of {whole} steps");
            Assert.True(report.Steps <= most);
            Assert.DoesNotContain(report.Findings, f => f.Finding.Severity == HousingRules.Policies.Severity.Error);
        }
    }

    [Fact]
    public void What_is_undecided_for_the_bound_can_be_accepted_with_a_reason()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var invariants = folder.Read("invariants.json").Replace(
            "\"Accepted\": [",
            """
            "Accepted": [ { "Kind": "Undecided", "Subject": "yiyuan", "Because": { "zh": "另行人工核对", "en": "checked by hand" } },
            """,
            StringComparison.Ordinal);
        folder.Write("invariants.json", invariants);
        var policy = PolicyLibrary.Load(folder.Policy).Policies.Single();

        var report = PolicyVerifier.Verify(policy, new StepBound(0));

        Assert.True(report.IsClean);
        Assert.Equal("另行人工核对", Assert.Single(report.Findings).Accepted!.Chinese);
        Assert.Contains(PolicyVerifier.Verify(policy).Findings, f => f.Kind == AnalysisKind.AcceptanceNotNeeded);
    }

    [Fact]
    public void A_search_for_examples_says_when_it_is_not_whole()
    {
        var bare = Yiyuan.Compiled.Document with { Examples = [] };
        var policy = new Policy(PolicyCompiler.Read(bare, new()));
        var whole = ExampleSuggester.Suggest(policy);

        Assert.True(whole.IsWhole);
        Assert.False(ExampleSuggester.Suggest(policy, new StepBound(100)).IsWhole);
        Assert.NotEmpty(whole.Examples);
    }

    [Fact]
    public void A_comparison_that_met_its_bound_never_says_that_nothing_changes()
    {
        var changed = Yiyuan.With("lowIncomeFundsAlwaysViaTown", "false");
        foreach (var most in (long[])[0, 100, 1_000, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000])
        {
            var (steps, cases) = (new StepBound(most), new StepBound(most * 100));

            var comparison = PolicyComparer.Compare(Yiyuan, changed, steps, cases);

            Assert.True(steps.Taken <= most && cases.Taken <= most * 100);
            Assert.True(!steps.IsMet || !comparison.NotFollowed.IsEmpty || comparison.Kinds.Any(k => !k.IsComplete), $"{most} steps");
            Assert.False(comparison.IsEmpty);
            Assert.False(!steps.IsMet && comparison.Kinds.IsEmpty);
        }
    }

    [Fact]
    public void A_household_may_be_one_of_those_that_were_not_compared()
    {
        var comparison = PolicyComparer.Compare(Yiyuan, Yiyuan, new StepBound(0), new StepBound(0));

        var change = Assert.Single(comparison.NotFollowed);
        Assert.Equal(0, change.MostSteps);
        Assert.True(comparison.Holds(change, Yiyuan.NewSheet(), Yiyuan.NewSheet()));
        Assert.False(comparison.IsExact);
        Assert.Contains(comparison.Procedure, p => !p.IsFollowed);
    }

    [Fact]
    public void An_interruption_ends_every_search()
    {
        var interrupted = new CancellationToken(canceled: true);
        var procedure = HousingRules.Cases.Procedure.Of(Yiyuan);

        Assert.Throws<OperationCanceledException>(() => PolicyVerifier.Verify(Yiyuan, interrupted));
        Assert.Throws<OperationCanceledException>(() => ProcedureVerifier.Verify(procedure, interrupted));
        Assert.Throws<OperationCanceledException>(() => ExampleSuggester.Suggest(Yiyuan, interrupted));
        Assert.Throws<OperationCanceledException>(() => PolicyComparer.Compare(Yiyuan, Yiyuan, interrupted));
        Assert.Throws<OperationCanceledException>(() => WorkedExamples.Run(Yiyuan, interrupted));
        Assert.Throws<OperationCanceledException>(() => RuleCoverage.Of(Yiyuan, interrupted));
        Assert.Throws<OperationCanceledException>(() => Yiyuan.Explain(Yiyuan.NewSheet(), interrupted));
    }
}
