using System.Collections.Immutable;
using HousingRules.Facts;
using RulesEngine.Models;

namespace HousingRules.Evaluation;

/// <summary>Hands a policy to a stock RulesEngine: its workflows, its households' facts as rule parameters, and the settings under which
/// the engine reads a rule as this library does. For every completely known household the engine then decides what the policy
/// decides.</summary>
public static class PolicyWorkflows
{
    /// <summary>The policy's rule sets as workflows, in the order in which they are decided. Each stands by itself and can be run, written
    /// as JSON and stored: settings, definitions and the outcomes above are its global parameters; where the set applies, "otherwise", and
    /// that of some sets the first rule counts, is part of its rules' expressions. An amount that rules compare is 0 where a table has no
    /// row for it.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>New ones with each call: the caller may add rules, which may name all that the set's last rule may and the set's own
    /// outcomes, and actions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var engine = new RulesEngine.RulesEngine([.. policy.ToWorkflows()]);
    /// Console.WriteLine(engine.ContainsWorkflow("eligibility")); // True
    /// </code>
    /// </example>
    public static ImmutableArray<Workflow> ToWorkflows(this Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return WorkflowWriter.Write(policy.Compiled).Workflows;
    }

    /// <summary>A workflow of the caller's own rules, which may name every fact, setting, definition and outcome of the policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="name">The workflow's name.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A rule set of the policy has that name.</exception>
    public static Workflow ToWorkflow(this Policy policy, string name, params IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rules);
        if (policy.RuleSets.Any(s => s.Name == name))
            throw new ArgumentException($"{name} is a rule set of {policy}: add the rules to its workflow.", nameof(name));
        return new() { WorkflowName = name, GlobalParams = [.. WorkflowWriter.Write(policy.Compiled).Known], Rules = [.. rules] };
    }

    /// <summary>Settings of an engine that reads rules as this library does: the functions (<see cref="Fn"/>) are known, and a rule that
    /// fails throws instead of not holding.</summary>
    /// <param name="settings">The caller's settings, such as own actions; null for none.</param>
    /// <returns>New settings.</returns>
    public static ReSettings EngineSettings(ReSettings? settings = null) => new()
    {
        CustomTypes = [.. settings?.CustomTypes ?? [], typeof(Fn)],
        CustomActions = settings?.CustomActions,
        EnableExceptionAsErrorMessage = false,
        IgnoreException = false,
        EnableFormattedErrorMessage = settings?.EnableFormattedErrorMessage ?? false,
        EnableScopedParams = true,
        IsExpressionCaseSensitive = settings?.IsExpressionCaseSensitive ?? false,
        AutoRegisterInputType = settings?.AutoRegisterInputType ?? true,
        NestedRuleExecutionMode = settings?.NestedRuleExecutionMode ?? NestedRuleExecutionMode.All,
        CacheConfig = settings?.CacheConfig,
        UseFastExpressionCompiler = settings?.UseFastExpressionCompiler ?? true,
    };

    /// <summary>A household's facts as the engine takes them, by name and by alias.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="sheet">The household's facts, all of which are known.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sheet is of another policy, or a fact is not known: the engine has no word for that. The
    /// message names the facts.</exception>
    public static ImmutableArray<RuleParameter> ToRuleParameters(this Policy policy, FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var codes = policy.CodesOf(sheet);
        var unknown = policy.Facts.Facts
            .Where(f => codes.AsSpan(f.FirstIndex, f.SlotCount).Contains(SlotCode.Unknown))
            .ToArray();
        if (unknown.Length > 0)
            throw new LocalizedArgumentException(
                EvaluationSentences.EngineNeedsAll(unknown.Select(f => f.Label), unknown.Select(f => f.Name)),
                nameof(sheet));
        return [.. policy.Facts.Facts.SelectMany(f => Parameters(f, codes))];
    }

    private static IEnumerable<RuleParameter> Parameters(FactDeclaration fact, long[] codes)
    {
        var code = fact.Type.CodeOf(codes.AsSpan(fact.FirstIndex, fact.SlotCount));
        if (fact.Type is not SetType set)
            return Named(fact.Name, fact.Alias, Value(fact.Type, code));
        var members = set.Members(code).ToArray();
        return
        [
            .. set.Options.SelectMany(o => Named(o.Name, o.Alias, members.Contains(o))),
            .. Named(fact.Name, fact.Alias, (IEnumerable<string>)[.. members.Select(m => m.Name)]),
        ];
    }

    private static IEnumerable<RuleParameter> Named(string name, string? alias, object value) =>
        string.IsNullOrEmpty(alias) ? [new(name, value)] : [new(name, value), new(alias, value)];

    private static object Value(FactType type, long code) => type switch
    {
        BooleanType => code != 0,
        IntegerType => (int)code,
        DecimalType number => number.Value(code),
        DateType => DateOnly.FromDayNumber((int)code),
        _ => type.Print(code),
    };
}
