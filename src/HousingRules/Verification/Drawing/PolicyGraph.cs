using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What depends on what in a policy's rules: facts, definitions and outcomes, set by set.</summary>
/// <param name="Nodes">The nodes, facts first, in the order in which the policy decides.</param>
/// <param name="Arrows">From what is used to what uses it, each once.</param>
public sealed record PolicyGraph(ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphArrow> Arrows)
{
    private readonly Sequence<GraphNode> _nodes = Nodes;
    private readonly Sequence<GraphArrow> _arrows = Arrows;

    /// <summary>The nodes, facts first, in the order in which the policy decides.</summary>
    public ImmutableArray<GraphNode> Nodes { get => _nodes; init => _nodes = value; }

    /// <summary>From what is used to what uses it, each once.</summary>
    public ImmutableArray<GraphArrow> Arrows { get => _arrows; init => _arrows = value; }

    /// <summary>The graph of a policy's rules.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static PolicyGraph Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var edges = Uses(policy).Distinct().ToImmutableArray();
        var used = edges.SelectMany(e => (string[])[e.From, e.To]).ToHashSet(StringComparer.Ordinal);
        IEnumerable<GraphNode> nodes =
        [
            .. policy.Facts.Facts.SelectMany(f => f.Type is SetType
                ? f.Options.Select(o => new GraphNode(o.Name, o.Label, GraphNodeKind.Fact, f.Label))
                : [new GraphNode(f.Name, f.Label, GraphNodeKind.Fact, null)]),
            .. policy.Compiled.Definitions.Keys.OrderBy(d => d.Position.Offset)
                .Select(d => new GraphNode(d.Name, d.Label, GraphNodeKind.Definition, null)),
            .. policy.Compiled.Rules.Select(r => r.Rule).DistinctBy(r => r.Outcome)
                .Select(
                    r => new GraphNode(
                        r.Outcome.Name,
                        r.Outcome.Label,
                        GraphNodeKind.Outcome,
                        policy.RuleSets.First(s => s.Name == r.RuleSet).Title)),
        ];
        return new([.. nodes.Where(n => used.Contains(n.Name))], edges);
    }

    private static IEnumerable<GraphArrow> Uses(Policy policy)
    {
        foreach (var (definition, condition) in policy.Compiled.Definitions.OrderBy(d => d.Key.Position.Offset))
        {
            foreach (var name in Names(Mentions.Of(condition)))
                yield return new(name, definition.Name);
        }

        foreach (var set in policy.Compiled.Sets)
        {
            foreach (var rule in set.Rules)
            {
                foreach (var name in Names(Mentions.Of(set.AppliesWhen is { } when ? [rule.Condition, when] : [rule.Condition])))
                    yield return new(name, rule.Rule.Outcome.Name);
            }
        }
    }

    private static IEnumerable<string> Names(Mentions mentions) =>
    [
        .. mentions.Slots.Select(s => s.Option?.Name ?? s.Fact.Name),
        .. mentions.Outcomes.Select(o => o.Name),
        .. mentions.Definitions.Select(d => d.Name),
    ];
}

/// <summary>A node of a <see cref="PolicyGraph"/>.</summary>
/// <param name="Name">Its name, unique in the graph.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Group">The rule set or the set fact it belongs to; null when it belongs to none.</param>
public sealed record GraphNode(string Name, LocalizedText Label, GraphNodeKind Kind, LocalizedText? Group);

/// <summary>An edge of a <see cref="PolicyGraph"/>.</summary>
/// <param name="From">The name of what is used.</param>
/// <param name="To">The name of what uses it.</param>
public sealed record GraphArrow(string From, string To);

/// <summary>What a node of a <see cref="PolicyGraph"/> is.</summary>
public enum GraphNodeKind
{
    /// <summary>A fact, or a set's member.</summary>
    Fact,

    /// <summary>A definition.</summary>
    Definition,

    /// <summary>An outcome.</summary>
    Outcome,
}
