using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Components;

namespace HousingRules.Host.Pages;

/// <summary>A procedure's picture as part of a page: the library's own, with the page's style sheet instead of a style of its
/// own.</summary>
internal static class ProcedureDrawing
{
    private const string Ends = "</style>";

    public static MarkupString Of(ProcedureGraph graph, Language language)
    {
        var drawn = graph.ToSvg(language);
        var (from, to) = (drawn.IndexOf("<style>", StringComparison.Ordinal), drawn.IndexOf(Ends, StringComparison.Ordinal) + Ends.Length);
        var head = drawn.IndexOf("viewBox", StringComparison.Ordinal);
        var headEnd = drawn.IndexOf('>', head);
        // Every label in it is escaped where it is drawn.
        return new(
            $"<svg class=\"procedure\" role=\"img\" aria-labelledby=\"drawn-words\" {drawn[head..headEnd]}>"
            + $"<desc id=\"drawn-words\">{HostSentences.ProcedureDrawnSays[language]}</desc>{drawn[(headEnd + 1)..from]}{drawn[to..]}");
    }
}
