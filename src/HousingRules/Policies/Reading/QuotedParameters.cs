using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Fills in the parameters that texts quote, such as <c>{publicityDays}</c>, with the values they have.</summary>
/// <param name="parameters">The parameters with their values.</param>
/// <param name="findings">What is wrong.</param>
internal sealed partial class QuotedParameters(ImmutableArray<Parameter> parameters, FindingList findings)
{
    // Of refusals, whose open words are filled in for each case; the procedure's reader tells what is filled in there and what is not.
    private static readonly string[] Refusals = ["Words", "Remedy"];

    // The keys whose texts people read.
    private static readonly string[] Texts =
        ["Answer", "Because", "Issuer", "Label", "Meaning", "NoDeadline", "Question", "Remedy", "Source", "Title", "Words"];

    private readonly HashSet<string> _quoted = new(StringComparer.Ordinal);

    /// <summary>The parameters that were quoted.</summary>
    public ImmutableHashSet<string> Quoted => [.. _quoted];

    /// <summary>A file with its texts filled in.</summary>
    /// <param name="node">What the file holds.</param>
    /// <param name="literal">The key whose texts quote nothing: its words must be the same under all settings.</param>
    public Node Filled(Node node, string literal) => Filled(node, key: "", literal, isLiteral: false);

    private Node Filled(Node node, string key, string literal, bool isLiteral) => node switch
    {
        ObjectNode text when IsText(text) && QuotesNothing(text) => text,
        ObjectNode text when IsText(text) => (isLiteral ? text : InAll(text)) with
        {
            Members = [.. text.Members.Select(m => m with { Value = Filled((TextNode)m.Value, m.Key, key, isLiteral) })],
        },
        ObjectNode o => o with
        {
            Members = [.. o.Members.Select(m => m with { Value = Filled(m.Value, m.Key, literal, isLiteral || m.Key == literal) })],
        },
        // Where Chinese is the only language, a text stands by itself.
        TextNode { Position.File.IsChineseAlone: true } text when Texts.Contains(key) => Filled(text, "zh", key, isLiteral),
        ArrayNode array => array with { Items = [.. array.Items.Select(i => Filled(i, key, literal, isLiteral))] },
        _ => node,
    };

    // What only one language quotes goes stale in the other when the parameter is set.
    private ObjectNode InAll(ObjectNode text)
    {
        foreach (var member in text.Members)
        {
            foreach (var name in text.Members.SelectMany(m => Named(m.Value)).Distinct().Except(Named(member.Value)))
                findings.Error(
                    member.Value.Position,
                    PolicySentences.OnlyOneLanguageQuotes(name));
        }

        return text;
    }

    private IEnumerable<string> Named(Node text) =>
        Open().Matches(((TextNode)text).Value).Select(open => open.Groups[1].Value).Where(name => parameters.Any(p => p.Name == name));

    private TextNode Filled(TextNode text, string language, string key, bool isLiteral) => text with
    {
        Value = Open().Replace(text.Value, open =>
        {
            var name = open.Groups[1].Value;
            if (parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
                return Refusals.Contains(key) ? open.Value : Unknown(text, open);
            if (isLiteral)
                return Refused(text, open);
            _quoted.Add(name);
            return language == "zh" ? parameter.ValueLabel.Chinese : parameter.ValueLabel.English;
        }),
    };

    private string Unknown(TextNode text, System.Text.RegularExpressions.Match open)
    {
        var meant = NearestName.DidYouMean(open.Groups[1].Value, parameters.Select(p => p.Name));
        findings.Error(
            text.At(open.Index),
            PolicySentences.NothingIsFilledIn(open.Value, open.Groups[1].Value, meant));
        return open.Value;
    }

    private string Refused(TextNode text, System.Text.RegularExpressions.Match open)
    {
        findings.Error(
            text.At(open.Index),
            PolicySentences.ThisTextCannotQuoteParameter(open.Groups[1].Value));
        return open.Value;
    }

    // As most texts do.
    private static bool QuotesNothing(ObjectNode text) =>
        text.Members.All(m => !((TextNode)m.Value).Value.Contains('{', StringComparison.Ordinal));

    private static bool IsText(ObjectNode o) =>
        o.Members.Length > 0 && o.Members.All(m => m is { Key: "zh" or "en", Value: TextNode });

    [GeneratedRegex(@"\{([\p{L}_][\p{L}\p{N}_]*)\}")]
    private static partial Regex Open();
}
