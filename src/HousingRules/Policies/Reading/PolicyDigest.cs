using System.Security.Cryptography;
using System.Text;

namespace HousingRules.Policies;

/// <summary>SHA-256 over a policy's files in canonical form: keys in ordinal order, no white space; the source text with plain line ends.
/// Layout and the worked examples do not change it; a rule, a label or a date does.</summary>
internal static class PolicyDigest
{
    public static string Of(IEnumerable<(string Name, Node Node)> files, string sourceText)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, node) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var canonical = new StringBuilder(name).Append('\n');
            Write(node, canonical);
            hash.AppendData(Encoding.UTF8.GetBytes(canonical.Append('\n').ToString()));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(sourceText));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Write(Node node, StringBuilder canonical)
    {
        switch (node)
        {
            case ObjectNode o:
                canonical.Append('{');
                foreach (var member in o.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    Write(member.Key, canonical);
                    canonical.Append(':');
                    Write(member.Value, canonical);
                    canonical.Append(',');
                }

                canonical.Append('}');
                break;
            case ArrayNode array:
                canonical.Append('[');
                foreach (var item in array.Items)
                {
                    Write(item, canonical);
                    canonical.Append(',');
                }

                canonical.Append(']');
                break;
            case TextNode text:
                Write(text.Value, canonical);
                break;
            case NumberNode number:
                canonical.Append(number.Raw);
                break;
            case BooleanNode boolean:
                canonical.Append(boolean.Value ? "true" : "false");
                break;
            default:
                canonical.Append("null");
                break;
        }
    }

    private static void Write(string text, StringBuilder canonical) =>
        canonical.Append('"')
            .Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
            .Append('"');
}
