using System.Collections.Immutable;
using HousingRules.Policies;
using RulesEngine.Models;
using EngineRule = RulesEngine.Models.Rule;
using Rule = HousingRules.Policies.Rule;

namespace HousingRules.Evaluation;

/// <summary>Writes a policy's rule sets as workflows that stand by themselves. What the engine does not know of (that rules of a set know
/// what is decided above them, where a set applies, that the first rule counts, what "otherwise" means) is written out as conditions; what
/// a rule may name is a global parameter, each behind those that it names.</summary>
internal sealed class WorkflowWriter
{
    private readonly CompiledPolicy _compiled;
    private readonly List<ScopedParam> _known = [];
    private readonly List<(Rule Rule, string Fires)> _above = [];
    private readonly HashSet<Outcome> _decided = [];
    private readonly HashSet<Definition> _defined = [];
    private readonly Dictionary<Outcome, Rule> _last;

    private WorkflowWriter(CompiledPolicy compiled)
    {
        _compiled = compiled;
        _last = compiled.Rules.GroupBy(r => r.Rule.Outcome).ToDictionary(rules => rules.Key, rules => rules.Last().Rule);
    }

    /// <summary>The workflows, in the order in which they are decided; behind them all that a rule of the caller's may name.</summary>
    public static (ImmutableArray<Workflow> Workflows, ImmutableArray<ScopedParam> Known) Write(CompiledPolicy compiled)
    {
        var writer = new WorkflowWriter(compiled);
        writer.Begin();
        ImmutableArray<Workflow> workflows = [.. compiled.Sets.Select((set, s) => writer.Write(set.RuleSet, s))];
        return (workflows, [.. writer._known]);
    }

    private void Begin()
    {
        foreach (var setting in _compiled.Document.Parameters)
            Know(setting.Name, null, ExpressionText.Literal(setting.Type, setting.Code));
        // A table is asked only by an amount that conditions compare.
        var asked = _compiled.Amounts.Where(a => a.Written.Name is not null).SelectMany(a => a.Tables).Select(t => t.Table).ToHashSet();
        foreach (var table in _compiled.Document.Tables.Where(asked.Contains))
            Know(table.Name, table.Alias, ExpressionText.Lookup(table));
        Define();
    }

    private Workflow Write(RuleSet set, int s)
    {
        var rules = new List<EngineRule>();
        var applies = set.AppliesWhen is null ? null : $"__applies_{s}";
        if (applies is not null)
            Know(applies, null, set.AppliesWhen!.Value);
        var here = new List<string>();
        foreach (var (rule, r) in set.Rules.Select((rule, r) => (rule, r)))
        {
            var expression = Expression(set, rule, applies, here);
            rules.Add(new() { RuleName = rule.Name, Expression = expression, SuccessEvent = rule.Outcome.Name });
            var fires = $"__fires_{s}_{r}";
            Know(fires, null, expression);
            here.Add(fires);
            _above.Add((rule, fires));
            if (_last[rule.Outcome] == rule)
                Decide(rule.Outcome);
        }

        return new() { WorkflowName = set.Name, GlobalParams = [.. _known], Rules = rules };
    }

    private string Expression(RuleSet set, Rule rule, string? applies, List<string> here)
    {
        var others = set.Rules.TakeWhile(r => r != rule).Select(r => r.Outcome).ToHashSet();
        string[] conditions =
        [
            .. applies is null ? Array.Empty<string>() : [applies],
            .. set.Match == Match.First && here.Count > 0 ? [$"not ({ExpressionText.Any(here)})"] : Array.Empty<string>(),
            rule.IsOtherwise ? $"not ({ExpressionText.Any(_above.Where(a => others.Contains(a.Rule.Outcome)).Select(a => a.Fires))})"
                : rule.Expression,
        ];
        return conditions.Length == 1 ? conditions[0] : string.Join(" and ", conditions[..^1].Append($"({conditions[^1]})"));
    }

    private void Decide(Outcome outcome)
    {
        _decided.Add(outcome);
        Know(outcome.Name, outcome.Alias, ExpressionText.Any(_above.Where(a => a.Rule.Outcome == outcome).Select(a => a.Fires)));
        if (_compiled.Amounts.FirstOrDefault(a => a.Outcome == outcome) is { Written.Name: { } name } amount)
        {
            var sum = $"1m * ({amount.Written.Expression.Value})";
            var paid = amount.Written.Cap is { } cap ? $"Fn.min({sum}, 1m * ({cap.Value}))" : sum;
            Know(name.Value, null, $"iif({outcome.Name}, {paid}, 0m)");
        }

        Define();
    }

    // Every definition of which all that it needs is decided, in the policy's order.
    private void Define()
    {
        foreach (var definition in _compiled.Document.Definitions.Where(d => !_defined.Contains(d)))
        {
            if (!Mentions.Through(_compiled.Definitions, _compiled.Definitions[definition]).Outcomes.All(_decided.Contains))
                continue;
            _defined.Add(definition);
            Know(
                definition.Name,
                definition.Alias,
                definition.Group.IsEmpty ? definition.Expression.Value : ExpressionText.Any(definition.Group.Select(o => o.Name)));
        }
    }

    private void Know(string name, string? alias, string expression)
    {
        _known.Add(new() { Name = name, Expression = expression });
        if (!string.IsNullOrEmpty(alias))
            _known.Add(new() { Name = alias, Expression = name });
    }
}
