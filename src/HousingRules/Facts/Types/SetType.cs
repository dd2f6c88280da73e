using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>Any number of the declared options; each is a boolean of its own in a rule. A value is coded by one bit for each member, and
/// takes a slot of a fact sheet for each.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class SetType : OptionsType
{
    private static readonly char[] Separators = ['、', ',', ';', '，', '；', '/', '+', '|', ' ', '\t', '\n', '\r'];

    internal SetType(ImmutableArray<FactOption> options, ImmutableArray<CombinedOptions> combined)
        : base(options, index => 1L << index)
    {
        foreach (var (text, members) in combined)
            Mean(text, members);
    }

    internal override FactKind Kind => FactKind.Set;

    internal override ValueShape Shape => ValueShape.Truth;

    internal override int Places => Options.Length;

    internal override (long Least, long Greatest) Bounds => (0, 1);

    internal override Type InExpressions => typeof(bool);

    internal override LocalizedText Expected => FactSentences.MustBeAnyOf(Labels, Names);

    internal override LocalizedText Holders => FactSentences.HeldByFlags;

    /// <summary>The members of a value.</summary>
    internal IEnumerable<FactOption> Members(long code) => Options.Where((_, i) => (code >> i & 1) != 0);

    internal override bool TryParse(string folded, out long code)
    {
        if (TryMeaning(folded, out code))
            return true;
        var words = folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (!TryMeaning(word, out var member))
                return false;
            code |= member;
        }

        // A sign alone names no member, and says not that there is none.
        return words.Length > 0;
    }

    internal override string Print(long code) => string.Join(",", Members(code));

    internal override LocalizedText Label(long code) => code == 0
        ? FactSentences.None
        : new(
            string.Join("、", Members(code).Select(m => m.Label.Chinese)),
            string.Join(", ", Members(code).Select(m => m.Label.English)));

    internal override void Write(Utf8JsonWriter json, long code)
    {
        json.WriteStartArray();
        foreach (var member in Members(code))
            json.WriteStringValue(member.Name);
        json.WriteEndArray();
    }

    internal override bool TryRead(JsonElement json, out long code)
    {
        code = 0;
        if (json.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var item in json.EnumerateArray())
        {
            var index = TextOf(item) is { } name ? IndexOf(name) : -1;
            if (index < 0)
                return false;
            code |= 1L << index;
        }

        return true;
    }

    internal override bool TryRead(ref Utf8JsonReader json, out long code)
    {
        code = 0;
        if (json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var index = IndexOf(ref json);
            if (index < 0)
                return false;
            code |= 1L << index;
        }

        return true;
    }

    internal override long CodeAt(long code, int place) => code >> place & 1;

    internal override long CodeOf(ReadOnlySpan<long> places)
    {
        var code = 0L;
        for (var i = 0; i < places.Length; i++)
            code |= places[i] << i;
        return code;
    }

    internal override bool IsHeldBy(Type bare) => bare.IsEnum
        ? bare.IsDefined(typeof(FlagsAttribute), false)
        : ElementOf(bare) is { } element && (element == typeof(string) || element.IsEnum);

    /// <summary>What a collection holds; null when the type is no collection.</summary>
    internal static Type? ElementOf(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
