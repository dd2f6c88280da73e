using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads all expressions of a policy in the order in which they are decided.</summary>
internal sealed class PolicyCompiler
{
    private readonly PolicyDocument _document;
    private readonly ExpressionReader _expressions;
    private readonly Dictionary<Outcome, (int Set, int Rule)> _decidedAt = [];
    private readonly Dictionary<Definition, Condition> _definitions = [];
    private readonly Dictionary<Definition, ImmutableHashSet<Outcome>> _needs = [];
    private readonly NamedSymbols _named;
    private readonly SymbolTable _symbols;
    private readonly FindingList _findings;
    private int _bits;

    private PolicyCompiler(PolicyDocument document, NamedSymbols named, FindingList findings, CancellationToken cancellation)
    {
        _named = named;
        _document = document;
        _findings = findings;
        _symbols = new(document);
        _expressions = new(_symbols, document.NamesAreWhole, findings, cancellation);
        for (var s = 0; s < document.RuleSets.Length; s++)
        {
            var rules = document.RuleSets[s].Rules;
            for (var r = 0; r < rules.Length; r++)
                _decidedAt[rules[r].Outcome] = (s, r);
        }
    }

    /// <summary>The program. With an error among the findings it serves only to read what rests on it, so that all mistakes are told at
    /// once.</summary>
    public static CompiledPolicy Read(
        PolicyDocument document,
        NamedSymbols named,
        FindingList findings,
        CancellationToken cancellation = default) => new PolicyCompiler(document, named, findings, cancellation).Read();

    private CompiledPolicy Read()
    {
        var amounts = Amounts();
        foreach (var definition in _document.Definitions)
            Define(definition);
        var sets = _document.RuleSets.Select(Set).ToImmutableArray();
        var end = (Set: _document.RuleSets.Length, Rule: -1);
        var duties = _document.Duties.Select(d => Duty(d, end)).ToImmutableArray();
        var invariants = _document.Invariants.Select(
            i => new CompiledInvariant(
                i,
                i.When is { } when ? Read(when, s => NotYet(s, end)) : null,
                i.Growth is null ? Read(i.Holds, s => NotYet(s, end)) : new Condition.Known(true, null)))
            .ToImmutableArray();
        var definitions = _definitions.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
        return new(_document, sets, duties, definitions, _bits) { Invariants = invariants, Amounts = amounts };
    }

    // First of all, so that every condition may name them.
    private ImmutableArray<CompiledAmount> Amounts()
    {
        var compiler = new AmountCompiler(_expressions, _findings, symbol =>
        {
            _named.Note(symbol);
            return symbol is Symbol.AmountOf
                ? EvaluationSentences.AmountOfAnAmount(symbol.Name)
                : null;
        });
        var amounts = _document.Outcomes
            .Select(outcome => outcome.Amount is { } written ? compiler.Read(outcome, written) : null)
            .OfType<CompiledAmount>()
            .ToImmutableArray();
        foreach (var amount in amounts)
            _symbols.Amounts[amount.Outcome] = amount;
        return amounts;
    }

    private void Define(Definition definition)
    {
        if (!definition.Group.IsEmpty)
        {
            _definitions[definition] = AnyOf(definition.Group, definition.Expression);
            _needs[definition] = [.. definition.Group];
            return;
        }

        _named.Within(definition);
        var condition = Read(definition.Expression, symbol => symbol is Symbol.TableOf ? EvaluationSentences.IsATable(symbol.Name)
            : symbol is Symbol.DefinitionOf d && !_definitions.ContainsKey(d.Definition) ? EvaluationSentences.DefinedBelow(symbol.Name)
            : null);
        _named.Within(null);
        _definitions[definition] = condition;
        _needs[definition] = [.. Mentions.Through(_definitions, condition).Outcomes];
    }

    private CompiledSet Set(RuleSet set, int index)
    {
        var applies = set.AppliesWhen is { } when ? Read(when, s => NotYet(s, (index, -1))) : null;
        var appliesBit = applies is not null && set.Decides ? _bits++ : -1;
        var rules = set.Rules.Select((rule, r) => new CompiledRule(rule, ConditionOf(set, rule, (index, r)), _bits++));
        return new(set, applies, appliesBit, [.. rules]) { Exclusions = Exclusions(set) };
    }

    private Condition ConditionOf(RuleSet set, Rule rule, (int Set, int Rule) here) => rule.IsOtherwise
        ? new Condition.Not(AnyOf(set.Rules.TakeWhile(r => r != rule).Select(r => r.Outcome).Distinct(), rule.Source))
        {
            Place = SourceSpan.Whole(rule.Source.Value),
        }
        : Read(rule.Source, s => NotYet(s, here));

    private static Condition AnyOf(IEnumerable<Outcome> outcomes, TextNode text)
    {
        var place = SourceSpan.Whole(text.Value);
        return new Condition.Any([.. outcomes.Select(o => new Condition.Decided(o) { Place = place })]) { Place = place };
    }

    // Of a set that decides one outcome each excludes all others.
    private ImmutableArray<Exclusion> Exclusions(RuleSet set)
    {
        var outcomes = set.Rules.Select(r => r.Outcome).Distinct().ToImmutableArray();
        return set.Match == Match.One
            ? [.. outcomes.Select((o, i) => new Exclusion(o, outcomes[(i + 1)..], set.Position))]
            :
            [
                .. _document.Exclusions.Where(e => outcomes.Contains(e.Outcome))
                    .Select(e => e with { Others = [.. e.Others.Where(outcomes.Contains)] }),
            ];
    }

    private CompiledDuty Duty(WrittenDuty duty, (int Set, int Rule) end)
    {
        var when = duty.When is { } text ? Read(text, s => NotYet(s, end)) : null;
        var whenBit = when is null ? -1 : _bits++;
        return new(duty, when, whenBit, [.. duty.Steps.Select(s => new CompiledStep(s, Read(s.When, x => NotYet(x, end)), _bits++))]);
    }

    private LocalizedText? NotYet(Symbol symbol, (int Set, int Rule) here)
    {
        if (symbol is Symbol.TableOf)
            return EvaluationSentences.IsATable(symbol.Name);
        ImmutableHashSet<Outcome> needed = symbol switch
        {
            Symbol.OutcomeOf o => [o.Outcome],
            Symbol.AmountOf a => [a.Outcome],
            Symbol.DefinitionOf d => _needs[d.Definition],
            _ => [],
        };
        foreach (var outcome in needed)
        {
            if (_decidedAt.TryGetValue(outcome, out var at) && at.CompareTo(here) < 0)
                continue;
            if (!_document.RuleSetsAreWhole && !_decidedAt.ContainsKey(outcome))
                continue;
            var through = symbol is Symbol.DefinitionOf
                ? EvaluationSentences.ThroughDefinition(symbol.Name)
                : new("", "");
            return _decidedAt.ContainsKey(outcome)
                ? EvaluationSentences.NotDecidedYet(outcome.Name, through)
                : EvaluationSentences.NoRuleDecides(outcome.Name, through);
        }

        return null;
    }

    // A condition that could not be read stands in as false, so that the rest is still checked; the policy does not load.
    private Condition Read(TextNode text, Func<Symbol, LocalizedText?> refuse) =>
        _expressions.Read(
            text,
            symbol =>
            {
                _named.Note(symbol);
                return refuse(symbol);
            }) ?? new Condition.Known(false, null);
}
