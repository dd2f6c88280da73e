using HousingRules.Tests.Schemas;
using HousingRules.Verification;
using Newtonsoft.Json.Linq;

namespace HousingRules.Tests.Verification;

/// <summary>Another place's policy is JSON and nothing else: the six key groups from 2021, in sample text.</summary>
public sealed class NationalPolicyTests
{
    private static readonly Lazy<PolicyComparison> FromYiyuan = new(() => PolicyComparer.Compare(Some.Yiyuan, Some.National));

    [Fact]
    public void It_is_proved_clean()
    {
        var report = PolicyVerifier.Verify(Some.National);

        Assert.True(report.IsClean, string.Join('\n', report.Findings.Select(f => f.Finding)));
        Assert.Equal(3, report.Invariants);
    }

    [Fact]
    public void Every_statement_of_its_text_is_accounted_for() =>
        Assert.All(TextCoverage.Of(Some.National), s => Assert.True(s.IsAccountedFor, s.Statement.Id));

    [Fact]
    public void Its_examples_come_as_expected() =>
        Assert.All(WorkedExamples.Run(Some.National), e => Assert.True(e.Holds, $"{e.Id}: {string.Join("; ", e.Differences)}"));

    [Fact]
    public void Its_files_are_what_their_schemas_say()
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "TestPolicies"), "*.json", SearchOption.AllDirectories);

        var complaints = files.SelectMany(f => Schema.Complaints(Schema.Name(f), JToken.Parse(File.ReadAllText(f))));

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("proneToPoverty")]
    [InlineData("minimumLivingGuarantee")]
    [InlineData("destituteSupport")]
    [InlineData("severeHardship")]
    [InlineData("marginalLowIncome")]
    public void Each_group_is_paid_by_one_card_once_the_work_is_accepted(string group)
    {
        var household = Some.Household(Some.National, ("categories", new[] { group }), ("currentGrade", "D"), ("completionAccepted", true));

        var determination = Some.National.Determine(household);

        Assert.True(determination.Has("countyFinanceToHouseholdOneCard"));
        Assert.Contains(
            "30",
            determination.Duties.Single(d => d.Documents.Any(x => x.Name == "acceptanceReport")).Label!.English,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_lifted_household_that_was_aided_before_is_in_scope_only_by_the_other_reading()
    {
        (string, object?)[] facts =
        [
            ("categories", new[] { "otherLifted" }),
            ("cannotSolveAlone", true),
            ("hadHousingAid", true),
            ("currentGrade", "C"),
        ];
        var otherwise = Some.National.With("liftedMustBeWithoutAid", "false");

        Assert.False(Some.National.Determine(Some.Household(Some.National, facts)).Has("includeInRenovationPlan"));
        Assert.True(otherwise.Determine(Some.Household(otherwise, facts)).Has("includeInRenovationPlan"));
    }

    [Fact]
    public void Compared_with_Yiyuan_its_new_and_dropped_facts_are_listed()
    {
        var comparison = FromYiyuan.Value;

        Assert.Equal(
            ["cannotSolveAlone", "completionAccepted", "disasterFundsUsed", "hadHousingAid"],
            comparison.AddedFacts.Order(StringComparer.Ordinal));
        Assert.Equal(
            Some.Yiyuan.Facts.Facts.Select(f => f.Name).Except(["categories", "currentGrade"]).Order(),
            comparison.RemovedFacts.Order());
    }

    [Fact]
    public void Compared_with_Yiyuan_every_example_of_a_kind_shows_it()
    {
        Assert.NotEmpty(FromYiyuan.Value.Kinds);
        Assert.All(FromYiyuan.Value.Kinds, kind =>
        {
            var (old, now) = (Decided.All(kind.Before.Determination), Decided.All(kind.After.Determination));
            Assert.Superset(Decided.Names(kind.Lost), old);
            Assert.Superset(Decided.Names(kind.Gained), now);
            Assert.Empty(Decided.Names(kind.Lost).Intersect(now));
            Assert.Empty(Decided.Names(kind.Gained).Intersect(old));
        });
    }
}
