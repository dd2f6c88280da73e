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

        Assert.Contains("No public property holds these", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_a_day_has_the_household_looked_at_on_that_day()
    {
        using var application = Application.Started(
            s => s.AddHousingRules(o => o.RulesDirectories.Add(Path.Combine(Repository.Rules, "samples", "policies")))
                .AddHousingRules<Elder>(map => map.OmitAllBut(
                    "town", "category", "grade", "measure", "area", "people", "eldestBorn", "income")),
            today: new(2031, 7, 1));
        var policies = application.Services.GetRequiredService<BoundPolicies<Elder>>();

        var household = new Elder("hedong", "minimumLivingGuarantee", "D", "rebuild", 90, 3, new(1966, 7, 1), 12_000);
        var policy = application.Source.InForce(new(2031, 7, 1));

        Assert.NotNull(policy.Facts.Today);
        Assert.Contains(policy.Facts.Today, policies.Of(policy).Determine(household).Missing);
        Assert.DoesNotContain(policy.Facts.Today, policies.InForce(new(2031, 7, 1)).Determine(household).Missing);
        Assert.DoesNotContain(policy.Facts.Today, policies.InForce("hedong", new(2031, 7, 1)).Determine(household).Missing);
        var amounts = (new DateOnly[] { new(2031, 6, 30), new(2031, 7, 1) }).Select(
            day => policies.InForce(day).Determine(household).Amounts.Sum(a => a.Lowest));
        Assert.Equal(2, amounts.Distinct().Count());
    }

    [Fact]
    public void A_day_on_which_no_policy_can_decide_is_an_answer_with_its_reason()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var draft = folder.AddCopyOfYiyuan("yiyuan", "2021-01-01");
        File.WriteAllText(Path.Combine(draft, "policy.json"), "{");
        using var application = Application.Started(s => s
            .AddHousingRules(o => o.RulesDirectories.Add(folder.Root))
            .AddHousingRules<Row>(Map));
        var policies = application.Services.GetRequiredService<BoundPolicies<Row>>();

        Assert.True(policies.TryInForce(Today, out var bound, out var why));
        Assert.True(bound.Determine(new(["registeredPoor"], "D")).Has("includeInRenovationPlan"));
        Assert.Null(why);
        Assert.False(policies.TryInForce(new(2019, 6, 10), out bound, out why));
        Assert.Null(bound);
        Assert.Contains("自 2020-06-06 起施行", why.Chinese, StringComparison.Ordinal);
        Assert.False(application.Source.TryInForce(new(2021, 3, 1), out var policy, out why));
        Assert.Null(policy);
        Assert.Contains("2021-01-01/policy.json:1", why.Chinese, StringComparison.Ordinal);
        Assert.StartsWith("规则文件有 1 处错误", why.Chinese, StringComparison.Ordinal);
        Assert.False(application.Source.Library.TryInForce("yiyuen", Today, out _, out why));
        Assert.Contains("yiyuan", why.English, StringComparison.Ordinal);
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

    private sealed record Elder(
        string Town,
        string Category,
        string Grade,
        string Measure,
        decimal Area,
        int People,
        DateOnly EldestBorn,
        decimal Income);

    private sealed record Row(string[] Categories, string CurrentGrade);
}
