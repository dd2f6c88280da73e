using System.Text.RegularExpressions;
using HousingRules.Evaluation;
using HousingRules.Policies;
using RulesEngine.Models;
using EngineRule = RulesEngine.Models.Rule;

namespace HousingRules.Benchmarks.StockEngine;

/// <summary>Makes a rule set a workflow that the stock engine can run alone. Definitions and outcomes of the set's own earlier rules become
/// global parameters, each after what it names, and only those that the set needs.</summary>
internal sealed partial class StockWorkflow
{
    private const string Applies = "setApplies";

    private readonly RuleSet _set;
    private readonly Dictionary<string, string> _definitions;
    private readonly Dictionary<string, string> _decidedHere;
    private readonly List<ScopedParam> _globals = [];
    private readonly HashSet<string> _defined = [];

    private StockWorkflow(Policy policy, RuleSet set)
    {
        _set = set;
        _definitions = policy.Document.Definitions.ToDictionary(d => d.Name, d => d.Expression.Value);
        _decidedHere = set.Rules.GroupBy(r => r.Outcome.Name).ToDictionary(
            rules => rules.Key,
            rules => $"{Applies} and ({string.Join(" or ", rules.Select(r => $"({r.Expression})"))})");
    }

    public static Workflow Of(Policy policy, RuleSet set) => new StockWorkflow(policy, set).Build();

    private Workflow Build()
    {
        var applies = _set.AppliesWhen?.Value ?? "true";
        Define(applies);
        _globals.Add(new() { Name = Applies, Expression = applies });
        foreach (var rule in _set.Rules)
            Define(rule.Expression);
        return new()
        {
            WorkflowName = _set.Name,
            GlobalParams = _globals,
            Rules =
            [
                .. _set.Rules.Select(
                    r => new EngineRule
                    {
                        RuleName = r.Name,
                        Expression = $"{Applies} and ({r.Expression})",
                        SuccessEvent = r.Outcome.Name,
                    }),
            ],
        };
    }

    // INVARIANT: a global parameter stands after those it names.
    private void Define(string expression)
    {
        foreach (var name in Names().Matches(Literals().Replace(expression, "")).Select(m => m.Value))
        {
            var definition = _definitions.GetValueOrDefault(name) ?? _decidedHere.GetValueOrDefault(name);
            if (definition is null || !_defined.Add(name))
                continue;
            Define(definition);
            _globals.Add(new() { Name = name, Expression = definition });
        }
    }

    [GeneratedRegex("[A-Za-z]\\w*")]
    private static partial Regex Names();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literals();
}
