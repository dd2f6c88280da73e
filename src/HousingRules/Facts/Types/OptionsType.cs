using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A type whose values are made of declared options.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public abstract class OptionsType : FactType
{
    // What a folded cell text means.
    private readonly Dictionary<string, long> _meanings = new(StringComparer.Ordinal);
    private readonly KeyNames _names;

    private protected OptionsType(ImmutableArray<FactOption> options, Func<int, long> code)
    {
        Options = options;
        _names = new(options.Select(o => o.Name));
        for (var i = 0; i < options.Length; i++)
        {
            foreach (var word in options[i].Words)
                _meanings.TryAdd(CellText.Fold(word), code(i));
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<FactOption> Options { get; }

    /// <summary>The place of an option among the options; -1 when none has that name.</summary>
    internal int IndexOf(string name)
    {
        for (var i = 0; i < Options.Length; i++)
        {
            if (string.Equals(Options[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    internal int IndexOf(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.String ? _names.IndexOf(ref json) : -1;

    private protected bool TryMeaning(string folded, out long code) => _meanings.TryGetValue(folded, out code);

    private protected void Mean(string text, long code) => _meanings[CellText.Fold(text)] = code;

    private protected IEnumerable<string> Labels => Options.Select(o => o.Label.Chinese);

    private protected IEnumerable<string> Names => Options.Select(o => o.Name);
}
