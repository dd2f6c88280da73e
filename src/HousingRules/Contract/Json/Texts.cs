using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>Writes what most forms have.</summary>
internal static class Texts
{
    /// <summary>A text that JSON can hold: half a character would be written as another.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i++ + 1])))
                throw new ContractException(ContractSentences.HalfACharacter);
        }

        return text;
    }

    /// <summary>Items as an array, each as its form says.</summary>
    public static void Items<T, TForm>(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<T> items)
        where TForm : IWrittenForm<T>
    {
        json.WriteStartArray(key);
        foreach (var item in items)
            TForm.Write(json, item);
        json.WriteEndArray();
    }

    public static void Names(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    public static void SomeNames(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<string> names)
    {
        if (!names.IsEmpty)
            Names(json, key, names);
    }

    public static void Day(Utf8JsonWriter json, ReadOnlySpan<byte> key, DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        Format(day, text);
        json.WriteString(key, text);
    }

    public static void Format(DateOnly day, Span<char> text) =>
        day.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void DayOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> key, DateOnly? day)
    {
        if (day is { } known)
            Day(json, key, known);
        else
            json.WriteNull(key);
    }

    public static void NumberOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> key, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(key, Plain(known));
        else
            json.WriteNull(key);
    }

    /// <summary>A number without needless zeros, so that equal numbers are written alike.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
