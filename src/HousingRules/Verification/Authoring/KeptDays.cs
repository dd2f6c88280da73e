using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Finds every day and year in a policy's folder: a copy has those of the policy it was made from, and none of them moves by
/// itself.</summary>
public static partial class KeptDays
{
    /// <summary>All of them but the first day in force, by file, line and column.</summary>
    /// <param name="folder">The policy's folder.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableArray<KeptDay> Of(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(f => f.Name.EndsWith(".json", StringComparison.Ordinal) || f.Name.EndsWith(".txt", StringComparison.Ordinal))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .SelectMany(f => InFile(f.Name, File.ReadAllBytes(f.Path)))
                .OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column),
        ];
    }

    private static IEnumerable<KeptDay> InFile(string name, byte[] bytes)
    {
        var file = new SourceFile(name, bytes);
        if (name.EndsWith(".txt", StringComparison.Ordinal))
            return InText(file);
        // What is no JSON is told when the policy is checked.
        return StrictJson.Read(file, new()) is { } node ? InJson(node, "", "") : [];
    }

    private static IEnumerable<KeptDay> InText(SourceFile file) => file.Text.Split('\n')
        .SelectMany((line, i) => Day().Matches(line).Select(m => new KeptDay(file.Path, i + 1, m.Index + 1, "", m.Value)));

    private static IEnumerable<KeptDay> InJson(Node node, string within, string key) => node switch
    {
        ObjectNode o => o.Members
            .Where(m => m.Key is not ("$schema" or "InForceFrom"))
            .SelectMany(m => InJson(m.Value, Name(o) ?? within, m.Key is "zh" or "en" ? key : m.Key)),
        ArrayNode array => array.Items.SelectMany(i => InJson(i, within, key)),
        TextNode text => Day().Matches(text.Value).Select(m => At(text.At(m.Index), within, key, m.Value)),
        NumberNode number when Year().IsMatch(number.Raw) => [At(number.Position, within, key, number.Raw)],
        _ => [],
    };

    private static KeptDay At(FilePosition place, string within, string key, string text)
    {
        var (line, column) = place.LineAndColumn();
        return new(place.File.Path, line, column, within.Length == 0 ? key : $"{within}/{key}", text);
    }

    private static string? Name(ObjectNode o) =>
        o.Members.FirstOrDefault(m => m.Key is "Name" or "id" or "Id" or "RuleName" or "Code")?.Value is TextNode name ? name.Value : null;

    private const string Month = "January|February|March|April|May|June|July|August|September|October|November|December";

    [GeneratedRegex(
        @"(?<!\d)(?:19|20)\d\d(?:-\d\d-\d\d|[年](?:\d{1,2}月(?:\d{1,2}日)?)?)?(?!\d)|(?<!\d)\d{1,2}月\d{1,2}日"
        + @"|(?<!\d)\d{1,2} (?:" + Month + @")\b(?: (?:19|20)\d\d)?")]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:19|20)\d\d\z")]
    private static partial Regex Year();
}
