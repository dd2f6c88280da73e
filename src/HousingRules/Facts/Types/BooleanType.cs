using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>True or false.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class BooleanType : FactType
{
    private static readonly string[] Yes = ["是", "有", "√", "✓", "✔", "对", "1", "y", "yes", "true"];

    private static readonly string[] No = ["否", "无", "没有", "×", "✗", "✘", "x", "0", "n", "no", "false"];

    private static readonly FrozenDictionary<string, long> Truths =
        Yes.Select(word => KeyValuePair.Create(word, 1L)).Concat(No.Select(word => KeyValuePair.Create(word, 0L))).ToFrozenDictionary();

    private BooleanType()
    {
    }

    /// <summary>The type; there is but one.</summary>
    public static BooleanType Instance { get; } = new();

    internal override FactKind Kind => FactKind.Boolean;

    internal override ValueShape Shape => ValueShape.Truth;

    internal override (long Least, long Greatest) Bounds => (0, 1);

    internal override Type InExpressions => typeof(bool);

    internal override LocalizedText Expected { get; } =
        new("应填 是/否、有/无、√/×、1/0 或 未知", "must be yes or no (是/否, 有/无, √/×, 1/0), or unknown");

    internal override LocalizedText Holders { get; } = new("bool 或 bool?", "bool or bool?");

    internal override bool TryParse(string folded, out long code) => Truths.TryGetValue(folded, out code);

    internal override string Print(long code) => code != 0 ? "true" : "false";

    internal override LocalizedText Label(long code) => code != 0 ? new("是", "yes") : new("否", "no");

    internal override void Write(Utf8JsonWriter json, long code) => json.WriteBooleanValue(code != 0);

    internal override bool TryRead(JsonElement json, out long code)
    {
        code = json.ValueKind == JsonValueKind.True ? 1 : 0;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    internal override bool TryRead(ref Utf8JsonReader json, out long code)
    {
        code = json.TokenType == JsonTokenType.True ? 1 : 0;
        return json.TokenType is JsonTokenType.True or JsonTokenType.False;
    }

    internal override bool IsHeldBy(Type bare) => bare == typeof(bool);
}
