using System.Text.Json;

namespace HousingRules.Cases;

/// <summary>Writes an accepted event and everything that it did; what it did not do is left out.</summary>
internal static class RecordWriter
{
    public static void Write(Utf8JsonWriter json, CaseRecord record)
    {
        json.WriteStartObject();
        json.WritePropertyName("event");
        EventForm.Write(json, record.Event);
        json.WriteString("from", record.From.Name);
        json.WriteString("to", record.To.Name);
        json.WriteNumber("way", record.Event.Kind!.Transitions.IndexOf(record.Transition) + 1);
        WriteFacts(json, record);
        RefusalForm.Write(json, "warnings", record.Warnings);
        RefusalForm.Write(json, "reports", record.Reports);
        ItemForm.Write(json, record.Items);
        WriteMoney(json, record);
        WriteDays(json, record);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, CaseRecord record)
    {
        if (!record.Established.IsEmpty)
        {
            json.WriteStartObject("facts");
            foreach (var value in record.Established)
            {
                json.WritePropertyName(value.Fact.Name);
                value.Write(json);
            }

            json.WriteEndObject();
        }

        if (record.Determination is not { } determination)
            return;
        json.WriteStartArray("outcomes");
        foreach (var outcome in determination.Outcomes.SelectMany(s => s.Certain))
            json.WriteStringValue(outcome.Name);
        json.WriteEndArray();
        if (determination.Outcomes.All(s => s.Possible.IsEmpty))
            return;
        json.WriteStartArray("possible");
        foreach (var outcome in determination.Outcomes.SelectMany(s => s.Possible))
            json.WriteStringValue(outcome.Name);
        json.WriteEndArray();
    }

    private static void WriteMoney(Utf8JsonWriter json, CaseRecord record)
    {
        if (record.Payment is { } payment)
        {
            json.WriteStartObject("payment");
            json.WriteString("route", payment.Route);
            if (payment.Amount is { } amount)
                json.WriteNumber("amount", amount);
            json.WriteEndObject();
        }

        if (record.Account == default)
            return;
        json.WriteStartObject("agreed");
        if (record.Account.Due is { } due)
            json.WriteNumber("due", due);
        json.WriteBoolean("signed", record.Account.IsSigned);
        if (record.Account.Agreed is { } subsidy)
            json.WriteNumber("subsidy", subsidy);
        json.WriteNumber("paid", record.Account.Paid);
        json.WriteBoolean("inFull", record.Account.SaidInFull);
        if (record.Account.ByStage is { IsEmpty: false } stages)
        {
            json.WriteStartArray("stages");
            foreach (var stage in stages)
                json.WriteNumberValue(stage);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, CaseRecord record)
    {
        if (record.OwedSince.All.Any(d => d is not null))
        {
            json.WriteStartArray("owed");
            foreach (var since in record.OwedSince)
                json.WriteStringValue(since is { } day ? FormText.Text(day) : null);
            json.WriteEndArray();
        }

        if (record.PartsMet.All.Contains(true))
        {
            json.WriteStartArray("met");
            for (var i = 0; i < record.PartsMet.Length; i++)
            {
                if (record.PartsMet[new(i)])
                    json.WriteNumberValue(i + 1);
            }

            json.WriteEndArray();
        }

        if (record.Fixed.IsEmpty)
            return;
        json.WriteStartArray("fixed");
        foreach (var outcome in record.Fixed)
            json.WriteStringValue(outcome?.Name);
        json.WriteEndArray();
    }
}
