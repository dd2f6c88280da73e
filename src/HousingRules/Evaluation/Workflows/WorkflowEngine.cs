using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using RulesEngine.Interfaces;
using RulesEngine.Models;

namespace HousingRules.Evaluation;

/// <summary>A stock RulesEngine that runs a policy's workflows and whatever the caller has added to them. It may be used by any number of
/// threads at once.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class WorkflowEngine
{
    private readonly Policy _policy;
    private readonly ImmutableArray<string> _names;

    /// <summary>An engine for a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="workflows">The workflows to run, in this order: the policy's (<see cref="PolicyWorkflows.ToWorkflows"/>) with the
    /// caller's rules and actions, and the caller's own (<see cref="PolicyWorkflows.ToWorkflow"/>). Null for the policy's alone.</param>
    /// <param name="settings">The caller's settings, such as own actions; see <see cref="PolicyWorkflows.EngineSettings"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public WorkflowEngine(Policy policy, IEnumerable<Workflow>? workflows = null, ReSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        Workflow[] all = [.. workflows ?? policy.ToWorkflows()];
        _names = [.. all.Select(w => w.WorkflowName)];
        Engine = new RulesEngine.RulesEngine(all, PolicyWorkflows.EngineSettings(settings));
    }

    /// <summary>The engine itself.</summary>
    public IRulesEngine Engine { get; }

    /// <summary>Runs every workflow for a household, with their actions.</summary>
    /// <param name="sheet">The household's facts, all of which are known.</param>
    /// <param name="cancellation">Stops before the next workflow.</param>
    /// <exception cref="ArgumentException">The sheet is of another policy, or a fact is not known.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public async Task<WorkflowDecision> DecideAsync(FactSheet sheet, CancellationToken cancellation = default)
    {
        RuleParameter[] household = [.. _policy.ToRuleParameters(sheet)];
        var results = ImmutableArray.CreateBuilder<WorkflowResult>(_names.Length);
        foreach (var name in _names)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(new(name, [.. await Engine.ExecuteAllRulesAsync(name, household, cancellation).ConfigureAwait(false)]));
        }

        return new(results.ToImmutable());
    }
}
