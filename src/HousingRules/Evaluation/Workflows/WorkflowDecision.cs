using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What a stock RulesEngine decides for a household.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class WorkflowDecision
{
    internal WorkflowDecision(ImmutableArray<WorkflowResult> workflows) => Workflows = workflows;

    /// <summary>What each workflow decides, in the order in which they ran.</summary>
    public ImmutableArray<WorkflowResult> Workflows { get; }

    /// <summary>What one workflow decides.</summary>
    /// <param name="workflow">The workflow's name.</param>
    /// <exception cref="ArgumentException">No workflow of that name ran; the message names the nearest.</exception>
    public WorkflowResult this[string workflow] => Workflows.FirstOrDefault(w => w.Name == workflow)
        ?? throw NotThere(EvaluationSentences.Workflow, workflow, Workflows.Select(w => w.Name));

    /// <summary>Whether an outcome holds, one of the policy or one that a rule of the caller's has as its success event.</summary>
    /// <param name="outcome">The outcome's name.</param>
    /// <exception cref="ArgumentException">No rule that ran decides it; the message names the nearest.</exception>
    public bool Has(string outcome)
    {
        var rules = Workflows.SelectMany(w => w.Rules).ToArray();
        return Array.Exists(rules, r => r.Rule.SuccessEvent == outcome)
            ? Array.Exists(rules, r => r.Rule.SuccessEvent == outcome && r.IsSuccess)
            : throw NotThere(EvaluationSentences.Outcome, outcome, rules.Select(r => r.Rule.SuccessEvent).OfType<string>());
    }

    private static LocalizedArgumentException NotThere(LocalizedText kind, string? name, IEnumerable<string> known)
    {
        var meant = NearestName.DidYouMean(name ?? "", known.Distinct());
        return new(EvaluationSentences.NotThere(kind, name, meant), kind.English);
    }
}
