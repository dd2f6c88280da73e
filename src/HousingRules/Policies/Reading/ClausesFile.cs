using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads <c>clauses.json</c> and holds its quotes against the source text.</summary>
internal sealed class ClausesFile
{
    private static readonly string[] Excuses = ["organisational", "discretionary", "exhortation", "definition"];

    private ClausesFile(ImmutableArray<Statement> statements, TextNode source, string sourceText)
    {
        Source = source;
        Statements = statements;
        SourceText = sourceText;
        Ids = [.. statements.Select(s => s.Id)];
    }

    /// <summary>The name of the source text.</summary>
    public TextNode Source { get; }

    public ImmutableArray<Statement> Statements { get; }

    public HashSet<string> Ids { get; }

    public string SourceText { get; }

    public static ClausesFile Read(Node node, FindingList findings, PolicyFolder folder) => ObjectReader.Read(node, findings, o =>
    {
        o.SkipSchema();
        var source = o.Text("Source");
        var text = ReadSource(source, folder, findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = findings.ErrorCount;
        var statements = o.Objects("Statements", statement => ReadStatement(statement, text, source.Value, seen, findings));
        var excused = o.OptionalObjects("NotCovered", n => ReadNotCovered(n, text, source.Value, findings));
        if (text is not null && folder[source.Value] is { } file && findings.ErrorCount == errors)
            SourceCoverage.Check(file, text, statements.Select(s => s.Quote).Concat(excused.SelectMany(e => e)), findings);
        return new ClausesFile(statements, source, text ?? "");
    });

    private static Statement ReadStatement(ObjectReader o, string? text, string source, HashSet<string> seen, FindingList findings)
    {
        var id = o.Text("Id");
        if (id.Value.Length > 0 && !seen.Add(id.Value))
            findings.Error(id.Position, PolicySentences.StatementStandsTwice(id.Value));
        var quote = o.Text("Quote");
        CheckQuote(quote, text, source, PolicySentences.QuoteOfStatement(id.Value), findings);
        var excuse = o.OptionalText("NotComputable");
        if (excuse is not null)
        {
            o.Localized("Because");
            if (!Excuses.Contains(excuse.Value))
                UnknownName.Report(findings, excuse, PolicySentences.ReasonOfNoProgram, Excuses);
        }

        return new(id.Value, o.Text("Place").Value, quote.Value, o.Localized("Meaning"), excuse?.Value) { Position = id.Position };
    }

    private static ImmutableArray<string> ReadNotCovered(ObjectReader o, string? text, string source, FindingList findings)
    {
        var quotes = o.Texts("Quotes");
        o.Localized("Because");
        foreach (var quote in quotes)
            CheckQuote(quote, text, source, PolicySentences.ThisQuote, findings);
        return [.. quotes.Select(q => q.Value)];
    }

    private static void CheckQuote(TextNode quote, string? text, string source, LocalizedText what, FindingList findings)
    {
        if (quote.Value.Length == 0 || text is null || text.Contains(quote.Value, StringComparison.Ordinal))
            return;
        var difference = NearestPassage.Difference(quote.Value, text, source);
        findings.Error(
            quote.Position,
            PolicySentences.NotInTheSource(what, difference));
    }

    private static string? ReadSource(TextNode source, PolicyFolder folder, FindingList findings)
    {
        if (source.Value.Length == 0)
            return null;
        if (folder[source.Value] is not { } file)
        {
            findings.Error(source.Position, PolicySentences.NoFileInTheFolder(source.Value));
            return null;
        }

        // That it is too large is told already.
        if (folder.TooLarge.Contains(file))
            return null;
        var invalid = file.FirstInvalidByte();
        if (invalid < 0)
            return file.Text;
        findings.Error(
            new FilePosition(file, invalid),
            PolicySentences.NotUtf8);
        return null;
    }
}
