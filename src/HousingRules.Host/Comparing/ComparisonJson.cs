using System.Globalization;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes, as data.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes it.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="language">Of what people read.</param>
    /// <param name="comparison">What changes for all possible households.</param>
    /// <param name="roster">What changes for those of a roster; null where none was asked for.</param>
    public static void Write(Stream stream, Language language, PolicyComparison comparison, RosterChanges? roster)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Plain with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("before"u8, comparison.Before);
            json.WriteString("after"u8, comparison.After);
            json.WriteBoolean("nothingChanges"u8, comparison.IsEmpty);
            json.WriteString("households"u8, comparison.Households.ToString(CultureInfo.InvariantCulture));
            json.WriteString("changed"u8, comparison.Changed.ToString(CultureInfo.InvariantCulture));
            json.WriteBoolean("counted"u8, comparison.IsCounted);
            json.WriteNumber("share"u8, comparison.Share);
            json.WriteBoolean("exact"u8, comparison.IsExact);
            JsonText.Names(json, "addedFacts", comparison.AddedFacts, sorted: false);
            JsonText.Names(json, "removedFacts", comparison.RemovedFacts, sorted: false);
            Write(json, "changedFacts", comparison.ChangedFacts, language);
            JsonText.Names(json, "lostValues", comparison.LostValues.Select(v => v[language]), sorted: false);
            Write(json, "parameters", comparison.Parameters, language);
            Write(json, "renames", comparison.Renames, language);
            Write(json, "ruleSets", comparison.RuleSets, language);
            json.WriteStartArray("kinds"u8);
            foreach (var kind in comparison.Kinds)
                Write(json, kind, language);
            json.WriteEndArray();
            json.WriteStartArray("notFollowed"u8);
            foreach (var change in comparison.NotFollowed)
                Write(json, change, language);
            json.WriteEndArray();
            json.WriteStartArray("procedure"u8);
            foreach (var difference in comparison.Procedure)
                Write(json, difference, language);
            json.WriteEndArray();
            Write(json, "texts", comparison.Texts, language);
            roster?.Write(json, language);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ChangeKind kind, Language language)
    {
        json.WriteStartObject();
        JsonText.Names(json, "lost", kind.Lost.Select(Name), sorted: false);
        JsonText.Names(json, "gained", kind.Gained.Select(Name), sorted: false);
        JsonText.Names(json, "alsoLost", kind.AlsoLost.Select(Name), sorted: false);
        JsonText.Names(json, "alsoGained", kind.AlsoGained.Select(Name), sorted: false);
        JsonText.Names(json, "where", kind.Conditions.Select(c => c.ToString(language)), sorted: false);
        json.WriteBoolean("complete"u8, kind.IsComplete);
        json.WriteString("households"u8, kind.Households.ToString(CultureInfo.InvariantCulture));
        json.WriteBoolean("counted"u8, kind.IsCounted);
        json.WriteNumber("share"u8, kind.Share);
        JsonText.Names(json, "clauses", kind.Clauses.Select(c => c.Id), sorted: false);
        json.WritePropertyName("before"u8);
        json.WriteRawValue(kind.Before.ToJson("example"));
        json.WritePropertyName("after"u8);
        json.WriteRawValue(kind.After.ToJson("example"));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UnfollowedChange change, Language language)
    {
        json.WriteStartObject();
        JsonText.Names(json, "comparisons", change.Comparisons.Select(c => c[language]), sorted: false);
        JsonText.Names(json, "lost", change.Lost.Select(Name), sorted: false);
        JsonText.Names(json, "gained", change.Gained.Select(Name), sorted: false);
        if (change.MostSteps is { } steps)
            json.WriteNumber("mostSteps"u8, steps);
        else
            json.WriteNumber("tried"u8, change.Tried);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProcedureDifference difference, Language language)
    {
        json.WriteStartObject();
        Properties(json, difference.Change, language);
        json.WriteBoolean("followed"u8, difference.IsFollowed);
        if (difference.Example is { } example)
        {
            json.WritePropertyName("example"u8);
            json.WriteRawValue(example.ToJson("example"));
            json.WriteString("lastEventBefore"u8, difference.Before![language]);
            json.WriteString("lastEventAfter"u8, difference.After![language]);
        }
        else
        {
            json.WriteNull("example"u8);
            json.WriteNumber("tried"u8, difference.Tried);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IEnumerable<WrittenChange> changes, Language language)
    {
        json.WriteStartArray(key);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            Properties(json, change, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, WrittenChange change, Language language)
    {
        json.WriteString("kind"u8, change.Kind);
        json.WriteString("name"u8, change.Name);
        json.WriteString("label"u8, change.Label[language]);
        json.WriteString("property"u8, change.Property);
        json.WriteString("before"u8, change.Before?[language]);
        json.WriteString("after"u8, change.After?[language]);
    }

    private static string Name(Aspect aspect) => aspect.Kind switch
    {
        AspectKind.Outcome => $"{aspect.RuleSet}/{aspect.Name}",
        AspectKind.Gap => $"gap: {aspect.Name}",
        AspectKind.Conflict => $"conflict: {aspect.Name}",
        AspectKind.Duty => $"duty: {aspect.Name}",
        AspectKind.Step => $"step: {aspect.Name}",
        _ => aspect.Name,
    };
}
