using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;
using HousingRules.Policies;

namespace HousingRules.Host.Replaying;

/// <summary>A case as data: names as codes, reasons in the chosen language.</summary>
internal sealed class ReplayJson(bool withEvents, Language language)
{
    public byte[] Render(CaseAnswer answer, int row)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 11);
        using (var json = new Utf8JsonWriter(bytes, JsonText.Plain))
            Write(json, answer, row);
        return bytes.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json, CaseAnswer answer, int row)
    {
        var (file, standing) = (answer.File, answer.Standing);
        json.WriteStartObject();
        json.WriteString("id"u8, file.Household.Id);
        if (file.Household.Id is null)
            json.WriteNumber("row"u8, row);
        WritePlace(json, file.Household);
        json.WriteString("policy"u8, answer.Procedure.Policy.Name);
        json.WriteString("digest"u8, answer.Procedure.Policy.Digest);
        json.WriteString("openedOn"u8, Figures.Day(file.OpenedOn));
        json.WriteString("asOf"u8, Figures.Day(answer.Day));
        json.WriteString("state"u8, file.State.Name);
        json.WriteBoolean("blocked"u8, answer.IsBlocked);
        WriteReasons(json, "violations", answer.Violations);
        WriteReasons(json, "warnings", answer.Warnings);
        WriteArray(json, "permitted", standing.Permitted, WritePermitted);
        WriteDay(json, "earliestNextDay", standing.EarliestNextDay);
        json.WriteNumber("daysOverdue"u8, standing.DaysOverdue);
        WriteArray(json, "deadlines", standing.Deadlines, WriteDeadline);
        WriteArray(json, "items", file.Items, WriteItem);
        if (file.Due is { } due)
            json.WriteNumber("due"u8, due);
        if (file.Subsidy is { } subsidy)
            json.WriteNumber("subsidy"u8, subsidy);
        WriteArray(json, "payments", file.Payments, WritePayment);
        if (!standing.Stages.IsEmpty)
            WriteArray(json, "stages", standing.Stages, WriteStage);
        WriteMarks(json, standing.Marks);
        if (withEvents)
            WriteArray(json, "events", answer.Steps, WriteStep);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, HouseholdIdentity household)
    {
        json.WriteStartObject("place"u8);
        foreach (
            var (name, part) in (ReadOnlySpan<(string, string?)>)[("county", household.County), ("town", household.Town),
                ("village", household.Village)])
        {
            if (part is not null)
                json.WriteString(name, part);
        }

        json.WriteEndObject();
    }

    private void WriteReasons(Utf8JsonWriter json, string name, ImmutableArray<(CaseEvent? Event, Refusal Reason)> reasons) =>
        WriteArray(json, name, reasons, (writer, reason) =>
    {
        writer.WriteStartObject();
        WriteReason(writer, reason.Reason);
        if (reason.Event is { } happened)
        {
            writer.WriteString("event"u8, happened.Kind?.Name);
            WriteDay(writer, "date", happened.Date);
        }

        writer.WriteEndObject();
    });

    private void WriteReason(Utf8JsonWriter json, Refusal reason)
    {
        json.WriteString("code"u8, reason.Code);
        json.WriteString("words"u8, reason.Words[language]);
        json.WriteString("remedy"u8, reason.Remedy[language]);
        JsonText.Names(json, "clauses", reason.Clauses, sorted: false);
        WriteDay(json, "earliest", reason.Earliest);
    }

    private static void WritePermitted(Utf8JsonWriter json, PermittedEvent permitted)
    {
        json.WriteStartObject();
        json.WriteString("event"u8, permitted.Kind.Name);
        JsonText.Names(json, "actors", permitted.Kind.Actors.Select(a => a.Name), sorted: false);
        WriteDay(json, "earliest", permitted.Earliest);
        json.WriteEndObject();
    }

    private static void WriteDeadline(Utf8JsonWriter json, CaseDeadline deadline)
    {
        json.WriteStartObject();
        json.WriteString("milestone"u8, deadline.Milestone.Name);
        WriteDay(json, "due", deadline.Milestone.Due);
        WriteDay(json, "metOn", deadline.MetOn);
        JsonText.Names(json, "missing", deadline.Missing, sorted: false);
        json.WriteNumber("daysLate"u8, deadline.DaysLate);
        json.WriteBoolean("onTime"u8, deadline.IsOnTime);
        json.WriteBoolean("structurallyLate"u8, deadline.IsStructurallyLate);
        json.WriteStartObject("postBy"u8);
        foreach (var posting in deadline.PostBy)
            WriteDay(json, posting.Period, posting.Day);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ProblemItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("number"u8, item.Number);
        json.WriteString("problem"u8, item.Problem.Name);
        json.WriteString("status"u8, ItemStatusCode.Of(item.Status));
        WriteDay(json, "openedOn", item.OpenedOn);
        WriteDay(json, "due", item.Due);
        json.WriteStartObject("confirmed"u8);
        foreach (var (level, on) in item.Confirmed)
            WriteDay(json, level, on);
        json.WriteEndObject();
        WriteDay(json, "closedOn", item.ClosedOn);
        WriteDay(json, "withdrawnOn", item.WithdrawnOn);
        json.WriteStartArray("takesUp"u8);
        foreach (var link in item.Links)
            json.WriteNumberValue(link);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePayment(Utf8JsonWriter json, Payment payment)
    {
        json.WriteStartObject();
        WriteDay(json, "date", payment.On);
        json.WriteString("route"u8, payment.Route);
        if (payment.Amount is { } amount)
            json.WriteNumber("amount"u8, amount);
        else
            json.WriteNull("amount"u8);
        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, CaseStage stage)
    {
        json.WriteStartObject();
        json.WriteString("stage"u8, stage.Name);
        if (stage.Most is { } most)
            json.WriteNumber("most"u8, most);
        else
            json.WriteNull("most"u8);
        json.WriteNumber("paid"u8, stage.Paid);
        json.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter json, ImmutableArray<CaseMark> marks)
    {
        json.WriteStartObject("marks"u8);
        foreach (var mark in marks)
        {
            if (mark.Holds is { } holds)
                json.WriteBoolean(mark.Name, holds);
            else
                json.WriteNull(mark.Name);
        }

        json.WriteEndObject();
    }

    private void WriteStep(Utf8JsonWriter json, CaseStep step)
    {
        json.WriteStartObject();
        // A name that the procedure does not know might be anything, a person's too.
        json.WriteString("event"u8, step.Event.Kind?.Name);
        WriteDay(json, "date", step.Event.Date);
        json.WriteBoolean("accepted"u8, step.IsAccepted);
        if (step.Record is { } record)
        {
            json.WriteString("from"u8, record.From.Name);
            json.WriteString("to"u8, record.To.Name);
            json.WriteBoolean("setBack"u8, record.IsSetBack);
        }

        WriteArray(json, "reasons", step.Refusals.AddRange(step.Record?.Reports ?? []), WriteWhole);
        WriteArray(json, "warnings", step.Record?.Warnings ?? [], WriteWhole);
        json.WriteEndObject();
    }

    private void WriteWhole(Utf8JsonWriter json, Refusal reason)
    {
        json.WriteStartObject();
        WriteReason(json, reason);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(json, value);
        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        // An event whose day could not be read has none.
        if (day is { } known && known != default)
            json.WriteString(name, Figures.Day(known));
        else
            json.WriteNull(name);
    }
}
