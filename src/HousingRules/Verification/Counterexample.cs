using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A household that shows a finding, and what the policy really decides for it.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class Counterexample
{
    private readonly FactSheet _facts;

    internal Counterexample(FactSheet facts, Determination determination) => (_facts, Determination) = (facts.Copy(), determination);

    /// <summary>The household's facts, on a sheet of the caller's own: changing it does not change the example.</summary>
    public FactSheet Facts => _facts.Copy();

    /// <summary>What the ordinary evaluator decides for them.</summary>
    public Determination Determination { get; }

    /// <summary>The facts whose values differ from the omitted ones.</summary>
    public ImmutableArray<FactValue> Values => [.. _facts.Catalog.Facts.Select(f => _facts[f]).Where(v => v != FactValue.Omitted(v.Fact))];

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
