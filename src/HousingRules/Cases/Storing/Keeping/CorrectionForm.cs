using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>A correction as it is stored: which entry, why, what stands instead, and what everything from there on did under it.</summary>
internal static class CorrectionForm
{
    private static readonly KeyNames Keys = new("corrects", "reason", "entries", "history", "event");

    /// <summary>What is asked for.</summary>
    public static byte[] Request(int corrects, string reason, CaseEvent? instead) => FormText.Written(json =>
    {
        json.WriteStartObject();
        Write(json, corrects, reason, instead);
        json.WriteEndObject();
    });

    public static byte[] Content(int corrects, string reason, CaseEvent? instead, IReadOnlyList<(int Entry, CaseRecord Record)> history) =>
        FormText.Written(json =>
        {
            json.WriteStartObject();
            Write(json, corrects, reason, instead);
            json.WriteStartArray("entries");
            foreach (var (entry, _) in history)
                json.WriteNumberValue(entry);
            json.WriteEndArray();
            json.WriteStartArray("history");
            foreach (var (_, record) in history)
                RecordWriter.Write(json, record);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>Reads it and folds what it says.</summary>
    /// <param name="content">The form.</param>
    /// <param name="brought">The number of its entry.</param>
    /// <param name="before">The events before it.</param>
    /// <param name="opened">The case as it was opened.</param>
    /// <param name="records">The forms of its records.</param>
    public static (List<KeptEvent> Events, CaseFold Fold) Read(
        ReadOnlyMemory<byte> content,
        int brought,
        List<KeptEvent> before,
        CaseFile opened,
        RecordForm records)
    {
        var reader = new FormReader(content.Span);
        reader.Next();
        reader.BeginObject();
        var seen = default(SeenKeys);
        var (corrects, entries) = (0, new List<int>());
        var (events, fold) = (new List<KeptEvent>(), (CaseFold?)null);
        for (var key = reader.NextKey(Keys, ref seen); key >= 0; key = reader.NextKey(Keys, ref seen))
        {
            switch (key)
            {
                case 0:
                    corrects = (int)reader.Number();
                    break;
                case 1:
                    reader.Text();
                    break;
                case 2:
                    Entries(ref reader, entries);
                    break;
                case 3:
                    FormText.Need(ref reader, Keys, seen, 3);
                    events = [.. before.TakeWhile(e => e.Entry < corrects)];
                    fold = CaseFold.Of(opened.Opening, events.Select(e => e.Record));
                    History(ref reader);
                    break;
                default:
                    reader.BeginObject();
                    reader.Skip();
                    break;
            }
        }

        FormText.Need(ref reader, Keys, seen, 4);
        return (events, fold!);

        void History(ref FormReader reader)
        {
            reader.BeginList();
            for (var i = 0; reader.NextItem(); i++)
            {
                reader.Enter("history", i);
                var start = reader.Start;
                var record = records.Read(ref reader, fold);
                if (i >= entries.Count)
                    reader.Fail("entries", CaseSentences.Missing);
                fold.Append(record);
                events.Add(new(entries[i], brought, record, content[start..reader.End]));
                reader.Leave();
            }
        }
    }

    private static void Entries(ref FormReader reader, List<int> entries)
    {
        reader.BeginList();
        while (reader.NextItem())
            entries.Add((int)reader.Number());
    }

    private static void Write(Utf8JsonWriter json, int corrects, string reason, CaseEvent? instead)
    {
        json.WriteNumber("corrects", corrects);
        json.WriteString("reason", reason);
        if (instead is null)
            return;
        json.WritePropertyName("event");
        EventForm.Write(json, instead);
    }
}
