using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A household and what happens in its case, as an example that shows a finding. It was played on the ordinary machine.</summary>
/// <param name="Household">What is known of the household when its case is opened.</param>
/// <param name="Events">The events, in order.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseHistory(FactSheet Household, ImmutableArray<CaseEvent> Events)
{
    private readonly Sequence<CaseEvent> _events = Events;

    /// <summary>The events, in order.</summary>
    public ImmutableArray<CaseEvent> Events { get => _events; init => _events = value; }

    /// <summary>The history as a case file, which <c>replay</c> accepts.</summary>
    /// <param name="id">The id to give it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public string ToJson(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartObject("household");
            SheetJson.WriteFacts(json, Household);
            json.WriteEndObject();
            json.WriteStartArray("events");
            foreach (var happened in Events)
                CaseJson.WriteEvent(json, happened);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
