using System.Collections.Immutable;

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
        var statements = o.Objects("Statements", statement => ReadStatement(statement, text, seen, findings));
        return new ClausesFile(statements, source, text ?? "");
    });

    private static Statement ReadStatement(ObjectReader o, string? text, HashSet<string> seen, FindingList findings)
    {
        var id = o.Text("Id");
        if (id.Value.Length > 0 && !seen.Add(id.Value))
            findings.Error(id.Position, $"条款“{id.Value}”出现两次", $"The statement \"{id.Value}\" stands twice.");
        var quote = o.Text("Quote");
        if (quote.Value.Length > 0 && text is not null && !text.Contains(quote.Value, StringComparison.Ordinal))
            findings.Error(
                quote.Position,
                $"条款 {id.Value} 的引文不在原文中",
                $"The quote of statement {id.Value} is not in the source text, word for word.");
        var excuse = o.OptionalText("NotComputable");
        if (excuse is not null)
        {
            o.Localized("Because");
            if (!Excuses.Contains(excuse.Value))
                UnknownName.Report(findings, excuse, "理由（NotComputable）", "reason why no program can decide a statement", Excuses);
        }

        return new(id.Value, o.Text("Place").Value, quote.Value, o.Localized("Meaning"), excuse?.Value) { Position = id.Position };
    }

    private static string? ReadSource(TextNode source, PolicyFolder folder, FindingList findings)
    {
        if (source.Value.Length == 0)
            return null;
        if (folder[source.Value] is not { } file)
        {
            findings.Error(source.Position, $"文件夹中没有原文“{source.Value}”", $"The folder has no file \"{source.Value}\".");
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
            "此文件不是 UTF-8 编码，请另存为 UTF-8",
            "The file is not UTF-8 from here on. Save it as UTF-8.");
        return null;
    }
}
