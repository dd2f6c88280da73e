using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Decides a stored case again, event by event, and says what would differ from what is stored.</summary>
public static class CaseVerifier
{
    /// <summary>Verifies a stored case.</summary>
    /// <param name="kept">The case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kept"/> is null.</exception>
    public static CaseVerification Verify(KeptCase kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Verify(kept.Procedure, kept.Opened, [.. kept.Events.Select(e => (e.Entry, e.Record, Parts(e.Content)))]);
    }

    /// <summary>Verifies a case that was written by <see cref="CaseJson"/>. An event's number is its place in the history, from
    /// 1.</summary>
    /// <param name="procedure">The procedure of the case's policy.</param>
    /// <param name="json">The case.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CaseFormException">It is no case of this form, or of another policy.</exception>
    public static CaseVerification Verify(Procedure procedure, string json)
    {
        var file = CaseJson.Read(procedure, json);
        using var document = JsonDocument.Parse(json);
        var written = document.RootElement.TryGetProperty("history", out var history)
            ? history.EnumerateArray().Select(Parts).ToArray()
            : [];
        return Verify(procedure, CaseFile.Of(file.Opening), [.. file.History.Select((r, i) => (i + 1, r, written[i]))]);
    }

    private static CaseVerification Verify(
        Procedure procedure,
        CaseFile opened,
        ImmutableArray<(int Entry, CaseRecord Record, Dictionary<string, string> Stored)> events)
    {
        var differences = ImmutableArray.CreateBuilder<CaseDifference>();
        // Each event is decided on the case as it is stored: one difference does not bring others with it.
        var before = opened;
        foreach (var (entry, record, stored) in events)
        {
            var decided = procedure.Decide(before, record.Event);
            if (decided.Record is not { } now)
                differences.Add(new(entry, record.Event, null, null, null, decided.Refusals));
            else
                Compare(entry, record, stored, Parts(CaseHistoryFold.Happened(now)), differences);
            var fold = new CaseFold(before);
            fold.Append(record);
            before = fold.ToFile();
        }

        return new(events.Length, differences.ToImmutable());
    }

    private static void Compare(
        int entry,
        CaseRecord record,
        Dictionary<string, string> stored,
        Dictionary<string, string> now,
        ImmutableArray<CaseDifference>.Builder differences)
    {
        foreach (var part in stored.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (then, today) = (stored.GetValueOrDefault(part), now.GetValueOrDefault(part));
            if (then != today)
                differences.Add(new(entry, record.Event, part, then, today, []));
        }
    }

    private static Dictionary<string, string> Parts(ReadOnlyMemory<byte> record)
    {
        using var document = JsonDocument.Parse(record);
        return Parts(document.RootElement);
    }

    private static Dictionary<string, string> Parts(JsonElement record) => record.EnumerateObject()
        .ToDictionary(p => p.Name, p => Encoding.UTF8.GetString(FormText.Written(p.Value.WriteTo)), StringComparer.Ordinal);
}

/// <summary>What a stored case would be if it were decided today.</summary>
/// <param name="Events">How many events were decided again.</param>
/// <param name="Differences">What would differ, in the order of the events; empty when nothing would.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseVerification(int Events, ImmutableArray<CaseDifference> Differences)
{
    private readonly Sequence<CaseDifference> _differences = Differences;

    /// <summary>What would differ, in the order of the events; empty when nothing would.</summary>
    public ImmutableArray<CaseDifference> Differences { get => _differences; init => _differences = value; }

    /// <summary>Whether nothing would differ.</summary>
    public bool IsSame => Differences.IsEmpty;
}

/// <summary>What would differ in one event of a stored case.</summary>
/// <param name="Entry">The number of the entry by which the event came.</param>
/// <param name="Event">The event.</param>
/// <param name="Part">Which part of what it did, by its key in the stored form, such as <c>to</c> or <c>facts</c>; null when it would be
/// refused.</param>
/// <param name="Stored">What is stored, as JSON; null when there is nothing.</param>
/// <param name="Now">What it would be, as JSON; null when there would be nothing.</param>
/// <param name="Refusals">Why it would be refused; empty when it would not.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseDifference(
    int Entry,
    CaseEvent Event,
    string? Part,
    string? Stored,
    string? Now,
    ImmutableArray<Refusal> Refusals)
{
    private readonly Sequence<Refusal> _refusals = Refusals;

    /// <summary>Why it would be refused; empty when it would not.</summary>
    public ImmutableArray<Refusal> Refusals { get => _refusals; init => _refusals = value; }

    /// <summary>What would differ, for people.</summary>
    public LocalizedText Words => Part is null
        ? CaseSentences.WouldBeRefused(Entry, Event.ToString(), [.. Refusals.Select(r => r.Code)])
        : CaseSentences.WouldBeOtherwise(Entry, Event.ToString(), Part, Stored ?? "—", Now ?? "—");
}
