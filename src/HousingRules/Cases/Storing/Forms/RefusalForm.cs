using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>A warning or a report as it is stored: with its words as they were said.</summary>
internal static class RefusalForm
{
    public static KeyNames Keys { get; } = new("code", "words", "remedy", "clauses", "earliest");
    private static readonly KeyNames Languages = new("zh", "en");

    public static void Write(Utf8JsonWriter json, string key, ImmutableArray<Refusal> refusals)
    {
        if (refusals.IsEmpty)
            return;
        json.WriteStartArray(key);
        foreach (var refusal in refusals)
        {
            json.WriteStartObject();
            json.WriteString("code", refusal.Code);
            Write(json, "words", refusal.Words);
            Write(json, "remedy", refusal.Remedy);
            json.WriteStartArray("clauses");
            foreach (var clause in refusal.Clauses)
                json.WriteStringValue(clause);
            json.WriteEndArray();
            if (refusal.Earliest is { } earliest)
                FormText.Write(json, "earliest", earliest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static ImmutableArray<Refusal> Read(ref FormReader reader, string key)
    {
        reader.BeginList();
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        while (reader.NextItem())
        {
            reader.Enter(key, refusals.Count);
            refusals.Add(One(ref reader));
            reader.Leave();
        }

        return refusals.ToImmutable();
    }

    private static Refusal One(ref FormReader reader)
    {
        reader.BeginObject();
        var seen = default(SeenKeys);
        var (code, words, remedy, clauses, earliest) =
            ("", LocalizedText.Same(""), LocalizedText.Same(""), ImmutableArray<string>.Empty, (DateOnly?)null);
        for (var key = reader.NextKey(Keys, ref seen); key >= 0; key = reader.NextKey(Keys, ref seen))
        {
            switch (key)
            {
                case 0:
                    code = reader.Text();
                    break;
                case 1:
                    words = Words(ref reader, "words");
                    break;
                case 2:
                    remedy = Words(ref reader, "remedy");
                    break;
                case 3:
                    clauses = Texts(ref reader);
                    break;
                default:
                    earliest = reader.Day();
                    break;
            }
        }

        FormText.Need(ref reader, Keys, seen, 4);
        return new(code, words, remedy, clauses, earliest);
    }

    private static LocalizedText Words(ref FormReader reader, string key)
    {
        reader.BeginObject();
        reader.Enter(key);
        var seen = default(SeenKeys);
        var (chinese, english) = ("", "");
        for (var k = reader.NextKey(Languages, ref seen); k >= 0; k = reader.NextKey(Languages, ref seen))
            _ = k == 0 ? chinese = reader.Text() : english = reader.Text();
        FormText.Need(ref reader, Languages, seen, 2);
        reader.Leave();
        return new(chinese, english);
    }

    private static ImmutableArray<string> Texts(ref FormReader reader)
    {
        reader.BeginList();
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.NextItem())
            texts.Add(reader.Text());
        return texts.ToImmutable();
    }

    private static void Write(Utf8JsonWriter json, string key, LocalizedText text)
    {
        json.WriteStartObject(key);
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }
}
