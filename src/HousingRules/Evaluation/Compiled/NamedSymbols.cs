using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What the expressions of a policy name: parameters, tables and definitions, those that only a definition names apart.</summary>
internal sealed class NamedSymbols
{
    private readonly HashSet<object> _outright = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Definition, HashSet<object>> _through = new(ReferenceEqualityComparer.Instance);
    private HashSet<object>? _within;

    /// <summary>What is named from here on stands in a definition; null for anywhere else.</summary>
    public void Within(Definition? definition) => _within = definition is null
        ? null
        : _through[definition] = new(ReferenceEqualityComparer.Instance);

    public void Note(Symbol symbol)
    {
        object? named = symbol switch
        {
            Symbol.Setting setting => setting.Parameter,
            Symbol.TableOf table => table.Table,
            Symbol.DefinitionOf definition => definition.Definition,
            _ => null,
        };
        if (named is not null)
            (_within ?? _outright).Add(named);
    }

    /// <summary>All that is named outside of definitions, or by a definition that is itself used.</summary>
    public HashSet<object> Used()
    {
        var used = new HashSet<object>(_outright, ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(_outright);
        while (open.TryPop(out var one))
        {
            foreach (var inner in one is Definition d && _through.TryGetValue(d, out var named) ? named : [])
            {
                if (used.Add(inner))
                    open.Push(inner);
            }
        }

        return used;
    }
}
