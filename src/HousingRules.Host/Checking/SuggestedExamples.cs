using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>Suggested examples as a file of worked examples, with what the policy decides today, for an officer to confirm or
/// correct.</summary>
internal static class SuggestedExamples
{
    private static readonly LocalizedText ToBeConfirmed = HostSentences.ToBeConfirmed;

    /// <summary>That more may be missing than are suggested.</summary>
    public static LocalizedText NotAll(ExampleSuggestions suggested) => HostSentences.SearchMetItsBound(suggested.MostSteps);

    /// <summary>Writes them.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="examples">The households.</param>
    /// <param name="language">The language of each note.</param>
    public static void Write(Stream stream, IReadOnlyList<Counterexample> examples, Language language)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Plain with { Indented = true }))
        {
            json.WriteStartArray();
            var number = 0;
            foreach (var example in examples)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, FormattableString.Invariant($"NEW{++number:00}"));
                json.WriteStartArray("clauses"u8);
                json.WriteEndArray();
                json.WritePropertyName("household"u8);
                json.WriteRawValue(example.ToJson(null));
                json.WriteStartObject("expect"u8);
                foreach (var set in example.Determination.Outcomes)
                    JsonText.Names(json, set.RuleSet.Name, set.Certain.Select(o => o.Name));
                JsonText.Names(json, "missing", example.Determination.Missing.Select(f => f.Name));
                json.WriteEndObject();
                JsonText.Names(json, "documents", example.Determination.Documents.Select(d => d.Name));
                json.WriteStartObject("deadlines"u8);
                foreach (var deadline in example.Determination.Deadlines)
                    json.WriteString(deadline.Name, Figures.Day(deadline.Due));
                json.WriteEndObject();
                json.WriteString("note"u8, ToBeConfirmed[language]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        stream.Write("\n"u8);
    }
}
