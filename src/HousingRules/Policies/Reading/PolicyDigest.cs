using System.Security.Cryptography;
using System.Text;

namespace HousingRules.Policies;

/// <summary>SHA-256 over a policy's files in canonical form: keys in ordinal order, no white space; the source text with plain line ends;
/// and the settings with the values that hold. Layout and the worked examples do not change it; a rule, a label, a date or a setting does.
/// It is
/// the same for the same policy however its settings came to their values.</summary>
internal sealed class PolicyDigest
{
    private const string Settings = "Parameters";
    private const string SettingsFile = "policy.json";

    private readonly byte[] _withoutSettings;

    private PolicyDigest(byte[] withoutSettings) => _withoutSettings = withoutSettings;

    /// <summary>A digest of the files alone, whatever the values of the settings: what they declare is the same under all of
    /// them.</summary>
    public string Origin => Convert.ToHexString(_withoutSettings).ToLowerInvariant();

    /// <summary>Takes in the files, all but the values of the settings.</summary>
    public static PolicyDigest Of(IEnumerable<(string Name, Node Node)> files, string sourceText)
    {
        var canonical = new StringBuilder();
        foreach (var (name, node) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            canonical.Append(name).Append('\n');
            Write(name == SettingsFile && node is ObjectNode policy ? WithoutValues(policy) : node, canonical);
            canonical.Append('\n');
        }

        return new(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.Append(sourceText).ToString())));
    }

    /// <summary>The digest under some values of the settings.</summary>
    public string Under(IEnumerable<Parameter> settings)
    {
        var canonical = new StringBuilder();
        foreach (var setting in settings.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            Write(setting.Name, canonical);
            canonical.Append(':');
            Write(setting.Value, canonical);
            canonical.Append(',');
        }

        byte[] all = [.. _withoutSettings, .. Encoding.UTF8.GetBytes(canonical.ToString())];
        return $"sha256:{Convert.ToHexString(SHA256.HashData(all)).ToLowerInvariant()}";
    }

    private static ObjectNode WithoutValues(ObjectNode policy) => policy with
    {
        Members =
        [
            .. policy.Members.Select(m => m.Key == Settings && m.Value is ArrayNode settings
                ? m with { Value = settings with { Items = [.. settings.Items.Select(WithoutValue)] } }
                : m),
        ],
    };

    private static Node WithoutValue(Node setting) =>
        setting is ObjectNode o ? o with { Members = [.. o.Members.Where(m => m.Key != "Value")] } : setting;

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
