using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Host.Pages;

/// <summary>The text of a policy's source, cut where its statements begin and end.</summary>
internal sealed partial record Notice
{
    private const string ClausesFile = "clauses.json";

    /// <summary>The pieces, in the order of the text.</summary>
    public required ImmutableArray<NoticePiece> Pieces { get; init; }

    /// <summary>Why people and no program carry a statement out, by the statement's id.</summary>
    public required ImmutableDictionary<string, LocalizedText> Because { get; init; }

    /// <summary>Cuts it.</summary>
    public static Notice Of(Policy policy, IEnumerable<Statement> statements)
    {
        // The policy is loaded, so its files are whole: the source is there, and every quote stands in it.
        using var clauses = JsonDocument.Parse(policy.Files[ClausesFile]);
        var source = policy.Files[clauses.RootElement.GetProperty("Source").GetString()!];
        return new()
        {
            Pieces = Cut(System.Text.Encoding.UTF8.GetString(source.Span), statements),
            Because = clauses.RootElement.GetProperty("Statements").EnumerateArray()
                .Where(s => s.TryGetProperty(nameof(Because), out _))
                .ToImmutableDictionary(s => s.GetProperty("Id").GetString()!, s =>
                    Words(s.GetProperty(nameof(Because))), StringComparer.Ordinal),
        };
    }

    /// <summary>Words as a screen shows them: what was left empty on paper is one empty line.</summary>
    public static string Shown(string text) => Emptiness().Replace(text, "\n\n");

    [GeneratedRegex(@"\r?\n(\s*\n){2,}")]
    private static partial Regex Emptiness();

    private static ImmutableArray<NoticePiece> Cut(string text, IEnumerable<Statement> statements)
    {
        var spans = statements.Select(s => (s.Id, Start: text.IndexOf(s.Quote, StringComparison.Ordinal), s.Quote.Length))
            .Select(s => (s.Id, s.Start, End: s.Start + s.Length))
            .ToList();
        int[] cuts = [.. spans.SelectMany(s => (int[])[s.Start, s.End]).Append(0).Append(text.Length).Distinct().Order()];
        return
        [
            .. cuts.Zip(cuts.Skip(1), (from, to) => new NoticePiece(
                text[from..to],
                [.. spans.Where(s => s.Start == from).OrderByDescending(s => s.End).Select(s => s.Id)],
                // Of statements that lie in each other the inner one.
                spans.Where(s => s.Start <= from && s.End >= to).OrderByDescending(s => s.Start).ThenBy(s => s.End).FirstOrDefault().Id)),
        ];
    }

    private static LocalizedText Words(JsonElement words) => words.ValueKind == JsonValueKind.String
        ? new(words.GetString()!, words.GetString()!)
        : new(words.GetProperty("zh").GetString()!, words.TryGetProperty("en", out var en) ? en.GetString()!
            : words.GetProperty("zh").GetString()!);
}

/// <summary>A piece of the text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Begins">Ids of the statements that begin with it.</param>
/// <param name="Of">The id of the statement it belongs to; null for words that are no statement.</param>
internal sealed record NoticePiece(string Text, ImmutableArray<string> Begins, string? Of);
