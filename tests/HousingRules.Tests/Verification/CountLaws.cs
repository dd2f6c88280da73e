using System.Numerics;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Tests.Laws;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>What the analysis counts is what one would count by asking household after household.</summary>
[Properties(Arbitrary = [typeof(SmallPolicies)], MaxTest = 60)]
public sealed class CountLaws
{
    [Property]
    public void Gaps_are_counted_exactly(SmallPolicy small)
    {
        var report = PolicyVerifier.Verify(small.Policy);

        var gaps = AllHouseholds.Decided(small.Policy).Count(d => d["one"].Status == DeterminationStatus.Gap);

        Assert.Equal(gaps, Counted(report, AnalysisKind.Gap));
        Assert.Equal(AllHouseholds.Of(small.Policy).Count(), report.Households);
    }

    [Property]
    public void Conflicts_are_counted_exactly_for_each_two_rules(SmallPolicy small)
    {
        var report = PolicyVerifier.Verify(small.Policy);

        var found = report.Findings.Where(f => f.Kind == AnalysisKind.Conflict).Select(f => $"{f.Subject}: {f.Households}");

        Assert.Equal(Conflicts(small.Policy), found.Order(StringComparer.Ordinal));
    }

    [Property]
    public void Rules_that_never_fire_are_those_that_no_household_shows(SmallPolicy small)
    {
        var report = PolicyVerifier.Verify(small.Policy);

        var firing = AllHouseholds.Decided(small.Policy).SelectMany(d => d.Rules).Select(r => r.FullName).ToHashSet();
        var idle = report.Findings.Where(f => f.Kind is AnalysisKind.RuleNeverHolds or AnalysisKind.RuleNeverReached)
            .Select(f => f.Subject);
        var silent = report.Findings.Where(f => f.Kind == AnalysisKind.SetNeverApplies).Select(f => f.Subject).ToHashSet();

        Assert.Equal(
            small.Policy.RuleSets.Where(s => !silent.Contains(s.Name))
                .SelectMany(s => s.Rules)
                .Select(r => r.FullName)
                .Where(r => !firing.Contains(r))
                .Order(),
            idle.Order());
    }

    [Property]
    public void A_fact_matters_when_two_households_that_differ_in_it_alone_are_decided_differently(SmallPolicy small)
    {
        var report = PolicyVerifier.Verify(small.Policy);

        var idle = report.Findings.Where(f => f.Kind == AnalysisKind.FactNeverMatters).Select(f => f.Subject);

        Assert.Equal(small.Policy.Facts.Facts.Select(f => f.Name).Where(f => !Matters(small.Policy, f)).Order(), idle.Order());
    }

    [Property]
    public void Every_example_replays(SmallPolicy small)
    {
        var report = PolicyVerifier.Verify(small.Policy);

        Assert.All(
            report.Findings.SelectMany(f => f.Examples),
            e => Assert.Equal(Decision.Of(small.Policy.Determine(e.Facts)), Decision.Of(e.Determination)));
        Assert.All(
            report.Findings.Where(f => f.Kind == AnalysisKind.Gap),
            f => Assert.Equal(DeterminationStatus.Gap, f.Examples[0].Determination["one"].Status));
        Assert.All(
            report.Findings.Where(f => f.Kind == AnalysisKind.Conflict),
            f => Assert.Subset(f.Examples[0].Determination.Rules.ToHashSet(), f.Rules.ToHashSet()));
    }

    [Property]
    public void Changed_households_are_counted_exactly(SmallPolicy before, SmallPolicy after)
    {
        var comparison = PolicyComparer.Compare(before.Policy, after.Policy);

        var changed = AllHouseholds.Decided(before.Policy)
            .Zip(AllHouseholds.Decided(after.Policy))
            .Where(pair => Decision.Of(pair.First) != Decision.Of(pair.Second))
            .ToArray();

        Assert.Equal(changed.Length, comparison.Changed);
        Assert.Equal(AllHouseholds.Of(before.Policy).Count(), comparison.Households);
    }

    [Property]
    public void Kinds_of_change_share_the_households_of_other_outcomes_among_them(SmallPolicy before, SmallPolicy after)
    {
        var comparison = PolicyComparer.Compare(before.Policy, after.Policy);

        var changes = AllHouseholds.Decided(before.Policy)
            .Zip(AllHouseholds.Decided(after.Policy))
            .Select(pair => Change(pair.First, pair.Second))
            .Where(c => c != " > ")
            .CountBy(c => c);

        Assert.Equal(
            changes.Select(c => $"{c.Key}: {c.Value}").Order(StringComparer.Ordinal),
            comparison.Kinds.Where(k => k.Lost.Concat(k.Gained).All(a => a.Kind == AspectKind.Outcome))
                .Select(k => $"{Names(k.Lost.Select(a => a.Name))} > {Names(k.Gained.Select(a => a.Name))}: {k.Households}")
                .Order(StringComparer.Ordinal));
    }

    private static BigInteger Counted(VerificationReport report, AnalysisKind kind) =>
        report.Findings.Where(f => f.Kind == kind).Aggregate(BigInteger.Zero, (sum, f) => sum + f.Households);

    private static IEnumerable<string> Conflicts(Policy policy)
    {
        var decided = AllHouseholds.Decided(policy).Select(d => d.Rules.Where(r => r.RuleSet == "one").ToHashSet()).ToArray();
        var rules = policy.RuleSets.Single(s => s.Name == "one").Rules;
        return rules.SelectMany(
            (first, i) => rules.Skip(i + 1).Where(second => second.Outcome != first.Outcome),
            (first, second) => (first, second))
            .Select(pair => (pair.first, pair.second, Count: decided.Count(d => d.Contains(pair.first) && d.Contains(pair.second))))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.first.FullName} × {pair.second.Name}: {pair.Count}")
            .Order(StringComparer.Ordinal);
    }

    private static bool Matters(Policy policy, string fact) => AllHouseholds.Of(policy).Any(sheet =>
    {
        var own = Outcomes(policy.Determine(sheet));
        return DeclaredValues.Of(policy.Facts[fact]).Any(value => Outcomes(policy.Determine(sheet.Set(value))) != own);
    });

    private static string Change(Determination before, Determination after)
    {
        var (old, now) = (Decided(before), Decided(after));
        return $"{Names(old.Except(now))} > {Names(now.Except(old))}";
    }

    private static string Outcomes(Determination determination) => Names(Decided(determination));

    private static IEnumerable<string> Decided(Determination determination) =>
        determination.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name);

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}

/// <summary>What is proved of the Yiyuan policy holds for whichever household one draws.</summary>
[Properties(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 1_000)]
public sealed class CleanLaws
{
    [Property]
    public void No_household_of_a_clean_policy_is_a_gap_or_a_conflict(KnownHousehold household)
    {
        var determination = household.Policy.Determine(household.Sheet());

        Assert.All(determination.Outcomes, s => Assert.Equal(DeterminationStatus.Decided, s.Status));
    }
}
