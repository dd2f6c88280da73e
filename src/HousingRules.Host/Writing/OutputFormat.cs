using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.Writing;

/// <summary>What a command's result is written as. Each has a name on the command line and the extensions by which a file tells
/// it.</summary>
internal sealed class OutputFormat
{
    /// <summary>Words, for people.</summary>
    public static readonly OutputFormat Text = new("text", isText: true, "txt");

    /// <summary>A table that spreadsheet programs open.</summary>
    public static readonly OutputFormat Csv = new("csv", isText: false, "csv");

    /// <summary>A workbook.</summary>
    public static readonly OutputFormat Xlsx = new("xlsx", isText: false, "xlsx");

    /// <summary>One JSON document.</summary>
    public static readonly OutputFormat Json = new("json", isText: false, "json");

    /// <summary>A JSON object to a line.</summary>
    public static readonly OutputFormat Jsonl = new("jsonl", isText: false, "jsonl", "ndjson");

    /// <summary>A drawing in Mermaid's words.</summary>
    public static readonly OutputFormat Mermaid = new("mermaid", isText: true, "mmd", "md", "mermaid");

    /// <summary>A drawing in Graphviz' words.</summary>
    public static readonly OutputFormat Dot = new("dot", isText: true, "dot", "gv");

    /// <summary>A drawing for any browser.</summary>
    public static readonly OutputFormat Svg = new("svg", isText: true, "svg");

    /// <summary>Source text of C#.</summary>
    public static readonly OutputFormat CSharp = new("csharp", isText: true, "cs");

    private readonly string[] _extensions;

    private OutputFormat(string name, bool isText, params string[] extensions) => (Name, IsText, _extensions) = (name, isText, extensions);

    /// <summary>What <c>--format</c> calls it.</summary>
    public string Name { get; }

    /// <summary>Whether it is text to the terminal, so that the program's other words may stand beside it.</summary>
    public bool IsText { get; }

    /// <summary>The extension its files have first.</summary>
    public string Extension => _extensions[0];

    /// <summary>Whether a file of that extension, without the point, is of this format.</summary>
    public bool Has(string extension) => _extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => Name;

    /// <summary>The names of some formats, as a sentence lists them.</summary>
    public static LocalizedText List(IReadOnlyList<OutputFormat> formats) => formats.Count == 1
        ? new(formats[0].Name, formats[0].Name)
        : HostSentences.OneOfThese(formats.SkipLast(1).Select(f => f.Name), formats[^1].Name);
}
