using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Every name a policy's rules may use, with its aliases.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol.SetOf> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, LocalizedText> _elsewhere;

    /// <param name="document">The policy.</param>
    /// <param name="facts">The facts that may be named; null for those of the policy.</param>
    public SymbolTable(PolicyDocument document, IEnumerable<FactDeclaration>? facts = null)
    {
        foreach (var outcome in document.Outcomes)
            Add(outcome.Amount?.Name?.Value ?? "", null, name => new Symbol.AmountOf(name, outcome));
        foreach (var table in document.Tables)
            Add(table.Name, table.Alias, name => new Symbol.TableOf(name, table));
        _elsewhere = document.NamedElsewhere;
        foreach (var fact in facts ?? document.Facts.Facts)
            Add(fact);
        foreach (var parameter in document.Parameters)
            Add(parameter.Name, null, name => new Symbol.Setting(name, parameter));
        foreach (var definition in document.Definitions)
            Add(definition.Name, definition.Alias, name => new Symbol.DefinitionOf(name, definition));
        foreach (var outcome in document.Outcomes)
            Add(outcome.Name, outcome.Alias, name => new Symbol.OutcomeOf(name, outcome));
    }

    /// <summary>What the outcomes pay, as far as it has been read.</summary>
    public Dictionary<Outcome, CompiledAmount> Amounts { get; } = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyCollection<string> Names => _symbols.Keys;

    /// <summary>A name that is known to be there.</summary>
    public Symbol this[string name] => _symbols.TryGetValue(name, out var symbol) ? symbol : _sets[name];

    public bool TryGet(string name, [NotNullWhen(true)] out Symbol? symbol) => _symbols.TryGetValue(name, out symbol);

    /// <summary>Finds a set as a whole, which a function may take.</summary>
    public bool TryGetSet(string name, [NotNullWhen(true)] out Symbol.SetOf? set) => _sets.TryGetValue(name, out set);

    /// <summary>Why a name means nothing here, and what may be meant.</summary>
    public LocalizedText WhyUnknown(string name)
    {
        if (name == Rule.Otherwise)
            return EvaluationSentences.OtherwiseAlone;
        if (OtherWords.Of(name) is { } instead)
            return instead;
        if (_sets.TryGetValue(name, out var set))
        {
            var member = set.Fact.Options[0];
            return EvaluationSentences.IsAMultiple(name, member.Alias ?? member.Name, member.Name);
        }

        if (_values.Contains(name))
            return EvaluationSentences.IsAValue(name);
        if (_elsewhere.GetValueOrDefault(name) is { } kind)
            return EvaluationSentences.NotInACondition(name, kind);
        var meant = NearestName.DidYouMean(name, Names);
        return EvaluationSentences.NoSuchName(name, meant);
    }

    private void Add(FactDeclaration fact)
    {
        if (fact.Type is SetType)
        {
            foreach (var name in (string?[])[fact.Name, fact.Alias])
            {
                if (!string.IsNullOrEmpty(name) && !fact.Options.IsEmpty)
                    _sets.TryAdd(name, new(name, fact));
            }

            for (var i = 0; i < fact.Options.Length; i++)
            {
                var slot = new Slot(fact, i);
                Add(fact.Options[i].Name, fact.Options[i].Alias, name => new Symbol.TruthOf(name, slot));
            }

            return;
        }

        _values.UnionWith(fact.Options.Select(o => o.Name));
        var whole = new Slot(fact, 0);
        Add(fact.Name, fact.Alias, name => fact.Type.Shape switch
        {
            ValueShape.Truth => new Symbol.TruthOf(name, whole),
            ValueShape.Option => new Symbol.OptionOf(name, whole),
            _ => new Symbol.NumberOf(name, whole),
        });
    }

    private void Add(string name, string? alias, Func<string, Symbol> make)
    {
        if (name.Length > 0)
            _symbols.TryAdd(name, make(name));
        if (!string.IsNullOrEmpty(alias))
            _symbols.TryAdd(alias, make(alias));
    }
}
