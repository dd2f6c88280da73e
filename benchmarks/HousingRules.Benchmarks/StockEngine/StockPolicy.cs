using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using RulesEngine.Models;

namespace HousingRules.Benchmarks.StockEngine;

/// <summary>The policy's own rules run by the stock engine, set by set: facts, settings and the outcomes of earlier sets are its rule
/// parameters.</summary>
public sealed class StockPolicy
{
    private readonly Policy _policy;
    private readonly RulesEngine.RulesEngine _engine;

    public StockPolicy(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _engine = new([.. policy.RuleSets.Select(set => StockWorkflow.Of(policy, set))]);
    }

    /// <summary>A household's facts and the policy's settings as the engine takes them.</summary>
    public RuleParameter[] Parameters(FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var facts = _policy.Facts.Facts.SelectMany(fact => fact.Type switch
        {
            SetType => fact.Options.Select(o => new RuleParameter(o.Name, sheet[fact].Members().Contains(o))),
            BooleanType => [new(fact.Name, sheet[fact].ToString() == "true")],
            _ => (IEnumerable<RuleParameter>)[new(fact.Name, sheet[fact].ToString())],
        });
        return
        [
            .. facts,
            .. _policy.Parameters.Select(p => new RuleParameter(p.Name, p.Type is BooleanType ? p.Value == "true" : p.Value)),
        ];
    }

    /// <summary>The names of the outcomes of all sets.</summary>
    public async Task<HashSet<string>> DecideAsync(RuleParameter[] household)
    {
        ArgumentNullException.ThrowIfNull(household);
        var decided = new HashSet<string>(StringComparer.Ordinal);
        var parameters = new List<RuleParameter>(household);
        foreach (var set in _policy.RuleSets)
        {
            var results = await _engine.ExecuteAllRulesAsync(set.Name, [.. parameters]);
            foreach (var result in results.Where(r => r.IsSuccess))
            {
                decided.Add(result.Rule.SuccessEvent);
                if (set.Match == Match.First)
                    break;
            }

            parameters.AddRange(set.Rules.Select(r => r.Outcome.Name).Distinct().Select(o => new RuleParameter(o, decided.Contains(o))));
        }

        return decided;
    }
}
