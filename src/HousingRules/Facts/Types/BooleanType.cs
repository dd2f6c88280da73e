using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>True or false.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class BooleanType : FactType
{
    private static readonly FrozenDictionary<string, long> Truths =
        CellWords.Yes.Select(word => KeyValuePair.Create(word, 1L))
            .Concat(CellWords.No.Select(word => KeyValuePair.Create(word, 0L)))
            .ToFrozenDictionary();

    private BooleanType()
    {
    }

    /// <summary>The type; there is but one.</summary>
    public static BooleanType Instance { get; } = new();

    internal override FactKind Kind => FactKind.Boolean;

    internal override ValueShape Shape => ValueShape.Truth;

    internal override (long Least, long Greatest) Bounds => (0, 1);

    internal override Type InExpressions => typeof(bool);

    internal override LocalizedText Expected => FactSentences.MustBeYesOrNo;

    internal override LocalizedText Holders => FactSentences.HeldByBooleans;

    internal override bool TryParse(string folded, out long code) => Truths.TryGetValue(folded, out code);

    internal override string Print(long code) => code != 0 ? "true" : "false";

    internal override LocalizedText Label(long code) => code != 0 ? FactSentences.Yes : FactSentences.No;

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
