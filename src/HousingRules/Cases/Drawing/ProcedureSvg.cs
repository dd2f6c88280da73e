using System.Globalization;
using System.Security;
using System.Text;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Draws a procedure as a picture that any browser opens: a band for each step from top to bottom, its states as boxes in it, and
/// a curve from each row of a box to the state it leads to.</summary>
public static class ProcedureSvg
{
    private const int Margin = 40;
    private const int Gap = 80;
    private const int Heading = 84;
    private const int BandHead = 34;
    private const int BandFoot = 36;

    /// <summary>The procedure as an SVG document.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">The language of the labels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static string ToSvg(this ProcedureGraph graph, Language language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var bands = new StringBuilder();
        var steps = new StringBuilder();
        var cards = new List<StateCard>();
        var y = Heading;
        foreach (var (i, step) in graph.Steps.Index())
        {
            var inBand = graph.States.Where(s => s.Step == step)
                .Select(
                    (s, column) => new StateCard(s, graph.Arrows, language, Margin * 2 + column * (StateCard.Width + Gap), y + BandHead))
                .ToList();
            cards.AddRange(inBand);
            var height = BandHead + inBand.Max(c => c.Height) + BandFoot;
            Write(bands, $"""<rect class="band{i % 2}" x="{Margin}" y="{y}" width="[width]" height="{height}"/>""");
            Write(steps, $"""<text class="step" x="{Margin + 14}" y="{y + 23}">{Escaped(step.Label[language])}</text>""");
            y += height;
        }

        var width = cards.Max(c => c.X) + StateCard.Width + Margin * 2;
        var text = new StringBuilder();
        var whole = y + Margin;
        Write(text, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {whole}" width="{width}" height="{whole}">""");
        Style(text, cards.Count);
        Write(text, $"""<rect width="{width}" height="{whole}" fill="#ffffff"/>""");
        Write(text, $"""<text class="title" x="{Margin}" y="36">{Escaped(graph.Title[language])}</text>""");
        var leftOut = graph.LeftOut > 0 ? $" {Escaped(ProcedureText.Note(graph, language))}" : "";
        Write(text, $"""<text class="note" x="{Margin}" y="62">{Escaped(CaseSentences.Legend[language])}{leftOut}</text>""");
        text.Append(bands.Replace("[width]", (width - Margin * 2).ToString(CultureInfo.InvariantCulture)));
        foreach (var curve in Curves.Between(cards))
            Draw(text, curve, cards.IndexOf(curve.From), language);
        // Over the curves: a band's name must be read.
        text.Append(steps);
        foreach (var (i, card) in cards.Index())
            Card(text, card, i, language);
        return text.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder text, Curve curve, int from, Language language)
    {
        var classes = $"{curve.Kind}{(curve.IsFaint ? " faint" : "")} f{from}";
        var (start, end) = (curve.From.State.Label[language], curve.Arrow.To.Label[language]);
        var title = Escaped($"{start} → {end}: {ProcedureText.Label(curve.Arrow, language)}");
        Write(text, $"""<path class="{classes}" marker-end="url(#{curve.Kind})" d="{curve.Path}"><title>{title}</title></path>""");
    }

    private static void Style(StringBuilder text, int cards)
    {
        text.Append("""
            <style>
            text{font-family:"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;font-size:13px;fill:#1f2933}
            .title{font-size:20px;font-weight:bold}.note,.owner{font-size:12px;fill:#5b6673}
            .step{font-size:15px;font-weight:bold;fill:#33516e;paint-order:stroke;stroke:#ffffff;stroke-width:5px}
            .name{font-size:15px;font-weight:bold}
            .band0{fill:#f2f6fa}.band1{fill:#fafbfc}.card{fill:#ffffff;stroke:#7b8794}
            .initial{stroke:#2563a8;stroke-width:2.5}.final{stroke:#1f2933;stroke-width:2.5}
            path{fill:none;opacity:.55}.faint{opacity:.12}path:hover{opacity:1;stroke-width:3}
            .on{stroke:#2563a8;stroke-width:1.6}.again{stroke:#8a94a0;stroke-width:1}
            .back{stroke:#b3261e;stroke-width:1.2;stroke-dasharray:6 4}text.back{stroke:none;fill:#b3261e}

            """);
        for (var i = 0; i < cards; i++)
            Write(text, $"svg:has(#s{i}:hover) .f{i}{{opacity:1;stroke-width:3}}");
        text.Append("</style>\n<defs>");
        foreach (var (kind, colour) in (ReadOnlySpan<(string, string)>)[("on", "#2563a8"), ("again", "#8a94a0"), ("back", "#b3261e")])
        {
            Write(
                text,
                $"""
                <marker id="{kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse"
                 orient="auto"><polygon points="0,0 8,4 0,8" fill="{colour}"/></marker>
                """);
        }

        text.Append("</defs>\n");
    }

    private static void Card(StringBuilder text, StateCard card, int index, Language language)
    {
        var kind = card.State.IsInitial ? " initial" : card.State.IsFinal ? " final" : "";
        Write(text, $"""<g id="s{index}">""");
        Write(text, $"""<rect class="card{kind}" x="{card.X}" y="{card.Y}" width="{StateCard.Width}" height="{card.Height}" rx="8"/>""");
        var left = card.X + StateCard.Padding;
        var y = card.Y + StateCard.Padding + 13;
        Write(text, $"""<text class="name" x="{left}" y="{y}">{Escaped(card.State.Label[language])}</text>""");
        foreach (var line in card.Owners)
            Write(text, $"""<text class="owner" x="{left}" y="{y += StateCard.LineHeight}">{Escaped(line)}</text>""");
        foreach (var row in card.Rows)
        {
            var back = row.Arrow.IsSetBack ? " class=\"back\"" : "";
            foreach (var (i, line) in row.Lines.Index())
            {
                var (x, at) = (left + (i == 0 ? 0 : StateCard.LineHeight), row.Y + i * StateCard.LineHeight + StateCard.FontSize);
                Write(text, $"""<text{back} x="{x}" y="{at}">{Escaped(line)}</text>""");
            }
        }

        text.Append("</g>\n");
    }

    private static void Write(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static string Escaped(string words) => SecurityElement.Escape(words);
}
