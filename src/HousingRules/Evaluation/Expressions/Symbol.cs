using System.Collections.Immutable;
using System.Linq.Expressions;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What a name in a rule means. To the parser every name is a typed parameter of its own; the translator finds the meaning again
/// by the name.</summary>
internal abstract record Symbol(string Name)
{
    /// <summary>A boolean fact or a set's member.</summary>
    internal sealed record TruthOf(string Name, Slot Slot) : Symbol(Name);

    /// <summary>A one-of fact.</summary>
    internal sealed record OptionOf(string Name, Slot Slot) : Symbol(Name);

    /// <summary>An integer or date fact.</summary>
    internal sealed record NumberOf(string Name, Slot Slot) : Symbol(Name);

    /// <summary>A setting of the policy.</summary>
    internal sealed record Setting(string Name, Parameter Parameter) : Symbol(Name);

    /// <summary>A set as a whole, which only a function takes.</summary>
    internal sealed record SetOf(string Name, FactDeclaration Fact) : Symbol(Name);

    /// <summary>A table of the policy, which only an amount names.</summary>
    internal sealed record TableOf(string Name, Table Table) : Symbol(Name);

    /// <summary>What an outcome pays.</summary>
    internal sealed record AmountOf(string Name, Outcome Outcome) : Symbol(Name);

    internal sealed record DefinitionOf(string Name, Definition Definition) : Symbol(Name);

    internal sealed record OutcomeOf(string Name, Outcome Outcome) : Symbol(Name);

    /// <summary>How the parser types the name.</summary>
    public ParameterExpression Typed => Expression.Parameter(Type, Name);

    public Type Type => this switch
    {
        OptionOf option => option.Slot.Fact.Type.InExpressions,
        NumberOf number => number.Slot.Fact.Type.InExpressions,
        TableOf or AmountOf => typeof(decimal),
        SetOf => typeof(IEnumerable<string>),
        Setting setting => setting.Parameter.Type.InExpressions,
        _ => typeof(bool),
    };

    /// <summary>The texts it may be compared with; empty when it is not compared with texts from a list.</summary>
    public ImmutableArray<string> Options => this switch
    {
        OptionOf option => [.. option.Slot.Fact.Options.Select(o => o.Name)],
        Setting setting => setting.Parameter.Options,
        _ => [],
    };
}
