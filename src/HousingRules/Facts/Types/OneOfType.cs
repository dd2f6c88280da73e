using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>Exactly one of the declared options. A value is coded by the option's index.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class OneOfType : OptionsType
{
    internal OneOfType(ImmutableArray<FactOption> options)
        : base(options, index => index)
    {
    }

    internal override FactKind Kind => FactKind.OneOf;

    internal override ValueShape Shape => ValueShape.Option;

    internal override (long Least, long Greatest) Bounds => (0, Options.Length - 1);

    internal override Type InExpressions => typeof(string);

    internal override LocalizedText Expected => FactSentences.MustBeOneOf(Labels, Names);

    internal override LocalizedText Holders => FactSentences.HeldByEnums;

    internal override bool TryParse(string folded, out long code) => TryMeaning(folded, out code);

    internal override string Print(long code) => Options[(int)code].Name;

    internal override LocalizedText Label(long code) => Options[(int)code].Label;

    internal override bool TryRead(JsonElement json, out long code)
    {
        code = TextOf(json) is { } name ? IndexOf(name) : -1;
        return code >= 0;
    }

    internal override bool TryRead(ref Utf8JsonReader json, out long code)
    {
        code = IndexOf(ref json);
        return code >= 0;
    }

    internal override bool IsHeldBy(Type bare) => bare.IsEnum || bare == typeof(string);
}
