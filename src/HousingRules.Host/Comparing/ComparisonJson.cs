using System.Globalization;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
using HousingRules.Verification.Amendments;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes, as data.</summary>
internal static class ComparisonJson
{
    public static void Write(Speech speech, PolicyComparison comparison)
    {
        using var stream = speech.OpenOut();
        using (var json = new Utf8JsonWriter(stream, DeterminationJson.Plain with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("before"u8, comparison.Before);
            json.WriteString("after"u8, comparison.After);
            json.WriteString("households"u8, comparison.Households.ToString(CultureInfo.InvariantCulture));
            json.WriteString("changed"u8, comparison.Changed.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("share"u8, comparison.Share);
            json.WriteBoolean("exact"u8, comparison.IsExact);
            Texts(json, "addedFacts", comparison.AddedFacts);
            Texts(json, "removedFacts", comparison.RemovedFacts);
            json.WriteStartArray("kinds"u8);
            foreach (var kind in comparison.Kinds)
                Write(json, kind, speech.Language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ChangeKind kind, Language language)
    {
        json.WriteStartObject();
        Texts(json, "lost", kind.Lost.Select(Name));
        Texts(json, "gained", kind.Gained.Select(Name));
        Texts(json, "where", kind.Conditions.Select(c => c.ToString(language)));
        json.WriteBoolean("complete"u8, kind.IsComplete);
        json.WriteString("households"u8, kind.Households.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("share"u8, kind.Share);
        Texts(json, "clauses", kind.Clauses.Select(c => c.Id));
        json.WritePropertyName("before"u8);
        json.WriteRawValue(kind.Before.ToJson("example"));
        json.WritePropertyName("after"u8);
        json.WriteRawValue(kind.After.ToJson("example"));
        json.WriteEndObject();
    }

    private static string Name(Aspect aspect) => aspect.RuleSet is { } set ? $"{set}/{aspect.Name}" : aspect.Name;

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
