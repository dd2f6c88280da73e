using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>An explanation as the contract has it: by names, with the sentences that were made for this household in both languages. What
/// rules, clauses and outcomes say of every household says the policy of that digest.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ExplanationForm
{
    private readonly Sequence<FactForm> _facts = ImmutableArray<FactForm>.Empty;
    private readonly Sequence<RuleForm> _rules = ImmutableArray<RuleForm>.Empty;
    private readonly Sequence<AmountStepsForm> _amounts = ImmutableArray<AmountStepsForm>.Empty;
    private readonly Sequence<NotDecidedForm> _notDecided = ImmutableArray<NotDecidedForm>.Empty;
    private readonly Sequence<MissingForm> _missing = ImmutableArray<MissingForm>.Empty;

    /// <summary>What is explained.</summary>
    public required DeterminationForm Determination { get; init; }

    /// <summary>What is said of the household, by the names of facts.</summary>
    public ImmutableArray<FactForm> Facts { get => _facts; init => _facts = value; }

    /// <summary>The rules that hold, in the policy's order.</summary>
    public ImmutableArray<RuleForm> Rules { get => _rules; init => _rules = value; }

    /// <summary>How each amount came out.</summary>
    public ImmutableArray<AmountStepsForm> Amounts { get => _amounts; init => _amounts = value; }

    /// <summary>The outcomes that are not certain.</summary>
    public ImmutableArray<NotDecidedForm> NotDecided { get => _notDecided; init => _notDecided = value; }

    /// <summary>The facts that are unknown and matter.</summary>
    public ImmutableArray<MissingForm> Missing { get => _missing; init => _missing = value; }

    /// <summary>The form of an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static ExplanationForm Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new()
        {
            Determination = DeterminationForm.Of(explanation.Determination),
            Facts = HouseholdForm.Of(explanation.Sheet).Facts,
            Rules = NamesOf.Each(explanation.Rules, Explained.Rule),
            Amounts = NamesOf.Each(explanation.Amounts, Explained.Amount),
            NotDecided = NamesOf.Each(explanation.NotDecided, Explained.NotDecided),
            Missing = NamesOf.Each(explanation.Missing, Explained.Missing),
        };
    }
}
