using System.Text;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Draws a graph as text that drawing programs read.</summary>
public static class GraphText
{
    /// <summary>The graph as a Mermaid flowchart.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">The language of the labels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static string ToMermaid(this PolicyGraph graph, Language language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("flowchart LR\n");
        var groups = 0;
        foreach (var group in graph.Nodes.GroupBy(n => n.Group))
        {
            if (group.Key is { } title)
                text.Append("  subgraph g").Append(groups++).Append("[\"").Append(Quoted(title[language])).Append("\"]\n");
            foreach (var node in group)
            {
                var (open, close) = node.Kind switch
                {
                    GraphNodeKind.Fact => ("([\"", "\"])"),
                    GraphNodeKind.Definition => ("{{\"", "\"}}"),
                    _ => ("[\"", "\"]"),
                };
                text.Append("    ").Append(node.Name).Append(open).Append(Quoted(node.Label[language])).Append(close).Append('\n');
            }

            if (group.Key is not null)
                text.Append("  end\n");
        }

        foreach (var edge in graph.Arrows)
            text.Append("  ").Append(edge.From).Append(" --> ").Append(edge.To).Append('\n');
        return text.ToString();

        static string Quoted(string label) => label.Replace("\"", "#quot;", StringComparison.Ordinal);
    }

    /// <summary>The graph in Graphviz's DOT language.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">The language of the labels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static string ToDot(this PolicyGraph graph, Language language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("digraph rules {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
        var groups = 0;
        foreach (var group in graph.Nodes.GroupBy(n => n.Group))
        {
            if (group.Key is { } title)
                text.Append("  subgraph cluster_").Append(groups++).Append(" {\n    label=").Append(Quoted(title[language])).Append(";\n");
            foreach (var node in group)
            {
                var shape = node.Kind switch { GraphNodeKind.Fact => "ellipse", GraphNodeKind.Definition => "hexagon", _ => "box" };
                text.Append("    ")
                    .Append(Quoted(node.Name))
                    .Append(" [shape=")
                    .Append(shape)
                    .Append(", label=")
                    .Append(Quoted(node.Label[language]))
                    .Append("];\n");
            }

            if (group.Key is not null)
                text.Append("  }\n");
        }

        foreach (var edge in graph.Arrows)
            text.Append("  ").Append(Quoted(edge.From)).Append(" -> ").Append(Quoted(edge.To)).Append(";\n");
        return text.Append("}\n").ToString();

        static string Quoted(string label) =>
            $"\"{label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
