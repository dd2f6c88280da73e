using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using RulesEngine.Models;

namespace HousingRules.Evaluation;

/// <summary>What one workflow decides for a household.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class WorkflowResult
{
    internal WorkflowResult(string name, ImmutableArray<RuleResultTree> rules)
    {
        Name = name;
        Rules = rules;
        Outcomes =
        [
            .. rules.Where(r => r.IsSuccess).Select(r => r.Rule.SuccessEvent).OfType<string>().Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The workflow's name; of the policy's, the rule set's.</summary>
    public string Name { get; }

    /// <summary>What holds: the success events of the rules that hold, in ordinal order.</summary>
    public ImmutableArray<string> Outcomes { get; }

    /// <summary>Every rule's result as the engine gives it, with what its actions made.</summary>
    public ImmutableArray<RuleResultTree> Rules { get; }
}
