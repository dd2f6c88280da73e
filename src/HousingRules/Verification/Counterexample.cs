using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A household that shows a finding, and what the policy really decides for it.</summary>
public sealed class Counterexample
{
    internal Counterexample(FactSheet facts, Determination determination) => (Facts, Determination) = (facts, determination);

    /// <summary>The household's facts.</summary>
    public FactSheet Facts { get; }

    /// <summary>What the ordinary evaluator decides for them.</summary>
    public Determination Determination { get; }

    /// <summary>The facts whose values differ from the omitted ones.</summary>
    public ImmutableArray<FactValue> Values => [.. Facts.Catalog.Facts.Select(f => Facts[f]).Where(v => v != FactValue.Omitted(v.Fact))];

    /// <summary>The household as a household file, which <c>explain</c> accepts.</summary>
    /// <param name="id">The id to give it; null for none.</param>
    public string ToJson(string? id)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (id is not null)
                json.WriteString("id", id);
            foreach (var value in Values)
            {
                json.WritePropertyName(value.Fact.Name);
                value.Write(json);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
