using System.Diagnostics.CodeAnalysis;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Every name a policy's rules may use, with its aliases.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    /// <param name="document">The policy.</param>
    /// <param name="facts">The facts that may be named; null for those of the policy.</param>
    public SymbolTable(PolicyDocument document, IEnumerable<FactDeclaration>? facts = null)
    {
        foreach (var fact in facts ?? document.Facts.Facts)
            Add(fact);
        foreach (var parameter in document.Parameters)
            Add(parameter.Name, null, name => new Symbol.Setting(name, parameter));
        foreach (var definition in document.Definitions)
            Add(definition.Name, definition.Alias, name => new Symbol.DefinitionOf(name, definition));
        foreach (var outcome in document.Outcomes)
            Add(outcome.Name, outcome.Alias, name => new Symbol.OutcomeOf(name, outcome));
    }

    public IReadOnlyCollection<string> Names => _symbols.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out Symbol? symbol) => _symbols.TryGetValue(name, out symbol);

    private void Add(FactDeclaration fact)
    {
        if (fact.Type is SetType)
        {
            for (var i = 0; i < fact.Options.Length; i++)
            {
                var slot = new Slot(fact, i);
                Add(fact.Options[i].Name, fact.Options[i].Alias, name => new Symbol.TruthOf(name, slot));
            }

            return;
        }

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
