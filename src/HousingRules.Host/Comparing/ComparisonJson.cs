using System.Globalization;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes, as data.</summary>
internal static class ComparisonJson
{
    public static void Write(Stream stream, Language language, PolicyComparison comparison)
    {
        using (var json = new Utf8JsonWriter(stream, DeterminationJson.Plain with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("before"u8, comparison.Before);
            json.WriteString("after"u8, comparison.After);
            json.WriteString("households"u8, comparison.Households.ToString(CultureInfo.InvariantCulture));
            json.WriteString("changed"u8, comparison.Changed.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("share"u8, comparison.Share);
            json.WriteBoolean("exact"u8, comparison.IsExact);
            DeterminationJson.Names(json, "addedFacts", comparison.AddedFacts, sorted: false);
            DeterminationJson.Names(json, "removedFacts", comparison.RemovedFacts, sorted: false);
            json.WriteStartArray("kinds"u8);
            foreach (var kind in comparison.Kinds)
                Write(json, kind, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ChangeKind kind, Language language)
    {
        json.WriteStartObject();
        DeterminationJson.Names(json, "lost", kind.Lost.Select(Name), sorted: false);
        DeterminationJson.Names(json, "gained", kind.Gained.Select(Name), sorted: false);
        DeterminationJson.Names(json, "where", kind.Conditions.Select(c => c.ToString(language)), sorted: false);
        json.WriteBoolean("complete"u8, kind.IsComplete);
        json.WriteString("households"u8, kind.Households.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("share"u8, kind.Share);
        DeterminationJson.Names(json, "clauses", kind.Clauses.Select(c => c.Id), sorted: false);
        json.WritePropertyName("before"u8);
        json.WriteRawValue(kind.Before.ToJson("example"));
        json.WritePropertyName("after"u8);
        json.WriteRawValue(kind.After.ToJson("example"));
        json.WriteEndObject();
    }

    private static string Name(Aspect aspect) => aspect.RuleSet is { } set ? $"{set}/{aspect.Name}" : aspect.Name;
}
