using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>Reads single values, and refuses what is another.</summary>
internal static class Tokens
{
    public static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
            throw Wrong(type == JsonTokenType.StartObject ? ContractSentences.AnObject : ContractSentences.AList, json.TokenType);
    }

    public static string Text(ref Utf8JsonReader json) =>
        json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? json.GetString()!
            : throw Wrong(ContractSentences.AText, json.TokenType);

    public static string? TextOrNull(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : Text(ref json);

    public static bool Truth(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        var other => throw Wrong(ContractSentences.Truth, other),
    };

    public static bool? TruthOrNull(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : Truth(ref json);

    public static int Count(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var count)
        ? count
        : throw Wrong(ContractSentences.WholeNumber, json.TokenType);

    /// <summary>A number as it is written; never a rounded one.</summary>
    public static decimal Number(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.Number)
            throw Wrong(ContractSentences.Number, json.TokenType);
        var raw = json.HasValueSequence ? Encoding.ASCII.GetString(json.ValueSequence) : Encoding.ASCII.GetString(json.ValueSpan);
        return NumberText.TryJson(raw, Scale, out var scaled)
            ? new decimal(scaled) / NumberText.Power(Scale)
            : throw new FormMistake(ContractSentences.OtherNumber(Scale));
    }

    public static decimal? NumberOrNull(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : Number(ref json);

    public static DateOnly Day(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String && json is { HasValueSequence: false, ValueIsEscaped: false }
            && DayOf(json.ValueSpan) is { } day)
            return day;
        var text = Text(ref json);
        return DayText.TryRead(text, out day) ? day : throw new FormMistake(DayText.Mistake(text));
    }

    public static DateOnly? DayOrNull(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : Day(ref json);

    public static ImmutableArray<string> Names(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var names = default(Gathered<string>);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            names.Add(Text(ref json));
        return names.ToImmutable();
    }

    public static ImmutableArray<T> Items<T>(ref Utf8JsonReader json, ReadToken<T> read)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var items = default(Gathered<T>);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(read(ref json));
        return items.ToImmutable();
    }

    /// <summary>An object whose keys are names, each once.</summary>
    /// <param name="json">At its beginning.</param>
    /// <param name="read">Reads a value and says what it and its name make.</param>
    public static ImmutableArray<T> Map<T>(ref Utf8JsonReader json, ReadNamed<T> read)
    {
        Expect(ref json, JsonTokenType.StartObject);
        var (names, items) = (default(NamesOnce), default(Gathered<T>));
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = names.Next(Text(ref json));
            json.Read();
            items.Add(read(name, ref json));
        }

        return items.ToImmutable();
    }

    public static FormMistake Wrong(LocalizedText expected, JsonTokenType found)
    {
        var there = found switch
        {
            JsonTokenType.StartObject => ContractSentences.Object,
            JsonTokenType.StartArray => ContractSentences.List,
            JsonTokenType.String => ContractSentences.Text,
            JsonTokenType.Number => ContractSentences.Number,
            JsonTokenType.Null => ContractSentences.Null,
            _ => ContractSentences.Truth,
        };
        return new(ContractSentences.Wrong(expected, there));
    }

    // No fact and no amount has more digits after the point.
    private const int Scale = 6;

    private static DateOnly? DayOf(ReadOnlySpan<byte> text)
    {
        Span<char> chars = stackalloc char[10];
        return text.Length == chars.Length && Encoding.ASCII.TryGetChars(text, chars, out _)
            && DateOnly.TryParseExact(chars, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }
}
