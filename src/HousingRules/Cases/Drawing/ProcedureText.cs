using System.Globalization;
using System.Text;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Draws a procedure as text that drawing programs read: a box for each step with its states, set-backs dashed.</summary>
public static class ProcedureText
{
    /// <summary>The procedure as a Mermaid flowchart.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">The language of the labels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static string ToMermaid(this ProcedureGraph graph, Language language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("flowchart TB\n");
        if (graph.LeftOut > 0)
            text.Append("  %% ").Append(Note(graph, language)).Append('\n');
        for (var i = 0; i < graph.Steps.Length; i++)
        {
            text.Append("  subgraph g").Append(i).Append("[\"").Append(Quoted(graph.Steps[i].Label[language])).Append("\"]\n");
            foreach (var state in graph.States.Where(s => s.Step == graph.Steps[i]))
            {
                var (open, close) = state.IsInitial ? ("([\"", "\"])") : state.IsFinal ? ("[[\"", "\"]]") : ("(\"", "\")");
                text.Append("    ").Append(Name(state)).Append(open).Append(Quoted(state.Label[language])).Append(close).Append('\n');
            }

            text.Append("  end\n");
        }

        foreach (var arrow in graph.Arrows)
            text.Append("  ")
                .Append(Name(arrow.From))
                .Append(arrow.IsSetBack ? " -.->|\"" : " -->|\"")
                .Append(Quoted(Label(arrow, language)))
                .Append("\"| ")
                .Append(Name(arrow.To))
                .Append('\n');
        return text.ToString();

        // A state may be called as the county likes, and "end" is a word of Mermaid's own.
        string Name(ProcedureState state) => string.Create(CultureInfo.InvariantCulture, $"s{graph.States.IndexOf(state) + 1}");

        static string Quoted(string label) => label.Replace("\"", "#quot;", StringComparison.Ordinal);
    }

    /// <summary>The procedure in Graphviz's DOT language.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">The language of the labels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static string ToDot(this ProcedureGraph graph, Language language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("digraph procedure {\n");
        if (graph.LeftOut > 0)
            text.Append("  // ").Append(Note(graph, language)).Append('\n');
        text.Append(
            "  rankdir=TB;\n  node [fontname=\"sans-serif\", shape=box, style=rounded];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");
        for (var i = 0; i < graph.Steps.Length; i++)
        {
            text.Append("  subgraph cluster_")
                .Append(i)
                .Append(" {\n    label=")
                .Append(Quoted(graph.Steps[i].Label[language]))
                .Append(";\n");
            foreach (var state in graph.States.Where(s => s.Step == graph.Steps[i]))
            {
                text.Append("    ").Append(Quoted(state.Name)).Append(" [label=").Append(Quoted(state.Label[language]))
                    .Append(state.IsInitial ? ", penwidth=2" : "").Append(state.IsFinal ? ", peripheries=2" : "").Append("];\n");
            }

            text.Append("  }\n");
        }

        foreach (var arrow in graph.Arrows)
            text.Append("  ")
                .Append(Quoted(arrow.From.Name))
                .Append(" -> ")
                .Append(Quoted(arrow.To.Name))
                .Append(" [label=")
                .Append(Quoted(Label(arrow, language)))
                .Append(arrow.IsSetBack ? ", style=dashed" : "")
                .Append("];\n");
        return text.Append("}\n").ToString();

        static string Quoted(string label) =>
            $"\"{label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What an arrow is called: its events.</summary>
    internal static string Label(ProcedureArrow arrow, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", arrow.Events.Select(e => e.Label[language]));

    /// <summary>What is not drawn.</summary>
    internal static string Note(ProcedureGraph graph, Language language) =>
        string.Format(CultureInfo.InvariantCulture, CaseSentences.LeftOut[language], graph.LeftOut);
}
