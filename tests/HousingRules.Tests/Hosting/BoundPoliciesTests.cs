using HousingRules.Evaluation;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HousingRules.Tests.Hosting;

/// <summary>An application asks for its own household type and a day, and has a policy that was bound before it started.</summary>
public sealed class BoundPoliciesTests
{
    private static readonly DateOnly Today = new(2020, 7, 1);

    [Fact]
    public void A_household_is_decided_by_the_policy_in_force()
    {
        using var application = Application.Started(s => s.AddHousingRules<Row>(Map));
        var policies = application.Services.GetRequiredService<BoundPolicies<Row>>();

        Assert.True(policies.InForce(Today).Determine(new(["registeredPoor"], "D")).Has("includeInRenovationPlan"));
        Assert.Same(policies.InForce(Today), policies.InForce("yiyuan", Today));
        Assert.Same(policies.InForce(Today), policies.Of(application.Source.InForce(Today)));
    }

    [Fact]
    public void A_type_that_does_not_fit_stops_the_start()
    {
        using var application = new Application(s => s.AddHousingRules<Row>());

        var refusal = Assert.ThrowsAny<ArgumentException>(application.Start);

        Assert.Contains("No public property holds \"originalGrade\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_is_registered_once()
    {
        var services = new ServiceCollection().AddHousingRules<Row>(Map);

        Assert.Contains(
            "AddHousingRules<Row> was called before",
            Assert.Throws<InvalidOperationException>(() => services.AddHousingRules<Row>()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_the_type_does_not_fit_is_told_and_takes_no_other_down()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var draft = folder.AddCopyOfYiyuan("yiyuan", "2021-01-01");
        var file = Path.Combine(draft, "policy.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("2020-06-06", "2021-01-01", StringComparison.Ordinal));
        using var application = Application.Started(s => s
            .AddHousingRules(o => o.RulesDirectories.Add(folder.Root))
            .AddHousingRules<Row>(Map));
        var policies = application.Services.GetRequiredService<BoundPolicies<Row>>();
        Assert.Empty(application.Source.Problems);

        file = Path.Combine(draft, "facts.json");
        var facts = File.ReadAllText(file);
        File.WriteAllText(file, facts[..facts.LastIndexOf(']')] + """
            , { "Name": "newFact", "Type": "boolean", "Label": { "zh": "新事实", "en": "new fact" }, "Due": "verification",
            "Changeable": true, "Clause": "N13", "EstablishedBy": ["villageCadre"] }]
            """ + facts[(facts.LastIndexOf(']') + 1)..]);
        application.Source.Refresh();

        Assert.NotNull(policies.InForce(Today));
        var problem = application.Source.Problems.Single(p => p.Kind == PolicyProblemKind.DoesNotFit);
        Assert.Equal(("yiyuan/2021-01-01", false), (problem.Policy, problem.IsInForce));
        Assert.Contains("newFact", problem.Text.Chinese, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, application.Health().Status);
        Assert.ThrowsAny<ArgumentException>(() => policies.InForce(new(2021, 1, 1)));
    }

    [Fact]
    public void Without_a_name_one_of_several_policies_is_not_guessed()
    {
        using var application = Application.Started(s => s.AddHousingRules(o =>
        {
            o.RulesDirectories.Add(Repository.Yiyuan);
            o.RulesDirectories.Add(Path.Combine(Repository.Rules, "samples", "policies"));
        }));

        Assert.Contains(
            "several policies (hedong, yiyuan)",
            Assert.Throws<InvalidOperationException>(() => application.Source.InForce(Today)).Message,
            StringComparison.Ordinal);
    }

    private static void Map(FactMap<Row> map)
    {
        var held = new[] { "categories", "currentGrade" };
        map.Omit([.. Some.Yiyuan.Facts.Facts.Select(f => f.Name).Except(held)]);
    }

    private sealed record Row(string[] Categories, string CurrentGrade);
}
