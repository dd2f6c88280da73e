using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HousingRules.Policies;

/// <summary>Finds the names that texts quote in braces, as <c>{publicityDays}</c>.</summary>
internal static partial class QuotedNames
{
    public static ImmutableHashSet<string> In(IEnumerable<Node> files)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Stack<Node>(files);
        while (open.TryPop(out var node))
        {
            foreach (var inner in (node as ObjectNode)?.Members ?? [])
                open.Push(inner.Value);
            foreach (var inner in (node as ArrayNode)?.Items ?? [])
                open.Push(inner);
            if (node is TextNode text && text.Value.Contains('{', StringComparison.Ordinal))
                names.UnionWith(Braces().Matches(text.Value).Select(m => m.Groups[1].Value));
        }

        return names.ToImmutable();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Braces();
}
