using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using RulesEngine.Actions;
using RulesEngine.Models;

namespace HousingRules.Tests.Evaluation;

/// <summary>A policy's workflows are the stock engine's own, to be run, stored and added to.</summary>
public sealed class WorkflowTests
{
    private static readonly FactSheet Dangerous = Some.Household(
        ("registeredPoor", true), ("currentGrade", "D"), ("constructionMode", "selfBuild"), ("threatensNeighbours", false));

    [Fact]
    public async Task A_stock_engine_alone_runs_them()
    {
        var engine = new RulesEngine.RulesEngine([.. Some.Yiyuan.ToWorkflows()], PolicyWorkflows.EngineSettings());

        var results = await engine.ExecuteAllRulesAsync("case-handling", [.. Some.Yiyuan.ToRuleParameters(Dangerous)]);

        Assert.Equal(
            Some.Yiyuan.Determine(Dangerous)["case-handling"].Certain.Select(o => o.Name),
            results.Where(r => r.IsSuccess).Select(r => r.Rule.SuccessEvent).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task They_are_what_they_were_after_being_stored()
    {
        var stored = JsonSerializer.Serialize(Some.Yiyuan.ToWorkflows());

        var decision = await new WorkflowEngine(Some.Yiyuan, JsonSerializer.Deserialize<Workflow[]>(stored)).DecideAsync(Dangerous);

        Assert.True(decision.Has("includeInRenovationPlan"));
        Assert.False(decision.Has("noAction"));
    }

    [Fact]
    public async Task The_callers_rules_and_actions_run_with_them()
    {
        var policy = Some.Yiyuan;
        var workflows = policy.ToWorkflows();
        var plan = workflows.Single(w => w.WorkflowName == "case-handling").Rules.First(r => r.SuccessEvent == "includeInRenovationPlan");
        plan.Actions = new() { OnSuccess = new() { Name = "Notify", Context = new() { ["Whom"] = "the town" } } };
        var own = policy.ToWorkflow(
            "own",
            new Rule { RuleName = "again", SuccessEvent = "visitAgain", Expression = "includeInRenovationPlan and 建档立卡贫困户" },
            new Rule { RuleName = "never", SuccessEvent = "leaveAlone", Expression = "noAction or eligibleAsOtherDifficulty" });
        var told = new List<string>();
        var engine = new WorkflowEngine(
            policy,
            [.. workflows, own],
            new() { CustomActions = new() { ["Notify"] = () => new Notify(told) } });

        var decision = await engine.DecideAsync(Dangerous);

        Assert.Equal(["the town"], told);
        Assert.Equal("visitAgain", Assert.Single(decision["own"].Outcomes));
        Assert.True(decision.Has("visitAgain"));
        Assert.False(decision.Has("leaveAlone"));
    }

    [Fact]
    public async Task A_name_that_nothing_has_is_no_answer()
    {
        var decision = await new WorkflowEngine(Some.Yiyuan).DecideAsync(Dangerous);

        Tells(Assert.ThrowsAny<ArgumentException>(() => decision.Has("includeInRenovationPlann")), "includeInRenovationPlan");
        Tells(Assert.ThrowsAny<ArgumentException>(() => decision["eligability"]), "eligibility");
        Tells(Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.ToWorkflow("eligibility")), "eligibility");
    }

    [Fact]
    public async Task A_rule_that_fails_throws_and_is_not_taken_for_one_that_does_not_hold()
    {
        var own = Some.Yiyuan.ToWorkflow("own", new Rule { RuleName = "wrong", Expression = "nobodyKnowsThis" });
        var engine = new WorkflowEngine(Some.Yiyuan, [own]);

        await Assert.ThrowsAnyAsync<Exception>(() => engine.DecideAsync(Dangerous));
    }

    [Fact]
    public void A_household_of_which_something_is_unknown_is_refused()
    {
        var sheet = Some.Household(("registeredPoor", null), ("currentGrade", null), ("threatensNeighbours", false));

        var mistake = Assert.Throws<LocalizedArgumentException>(() => Some.Yiyuan.ToRuleParameters(sheet));

        Assert.Contains("categories, currentGrade", mistake.Text.English, StringComparison.Ordinal);
        Assert.Contains("身份类别、现鉴定等级", mistake.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_taken_from_the_policy_that_has_one()
    {
        var policy = Some.Policy(text => text.Date("today").Date("born")
            .RuleSet("a", "Every", null, ("old", "Fn.years(born, today) >= 65")));
        var sheet = policy.NewSheet().Set("born", new DateOnly(1960, 1, 1));

        Assert.ThrowsAny<ArgumentException>(() => policy.ToRuleParameters(sheet));
        Assert.Equal(
            new DateOnly(2026, 1, 1),
            policy.On(new(2026, 1, 1)).ToRuleParameters(sheet).Single(p => p.Name == "today").Value);
    }

    private static void Tells(ArgumentException mistake, string words) => Assert.Contains(words, mistake.Message, StringComparison.Ordinal);

    private sealed class Notify(List<string> told) : ActionBase
    {
        public override ValueTask<object> Run(ActionContext context, RuleParameter[] ruleParameters)
        {
            told.Add(context.GetContext<string>("Whom"));
            return ValueTask.FromResult<object>(true);
        }
    }
}
