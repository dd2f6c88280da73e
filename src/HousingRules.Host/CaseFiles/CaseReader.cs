using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.CaseFiles;

/// <summary>Makes cases of JSON objects. What it cannot read is a problem of that row, and never repeated. Many threads may use it at
/// once.</summary>
internal sealed class CaseReader(CaseVersions versions, RunWarnings warnings)
{
    public const string Household = "household";
    public const string Events = "events";

    private static readonly LocalizedText NoDay = HostSentences.MustBeADay;

    private static readonly LocalizedText OutOfTime = HostSentences.MustLieBetween(Procedure.FirstDay, Procedure.LastDay);

    /// <summary>Reads a case.</summary>
    /// <param name="row">The row.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <returns>The case; null when something is wrong.</returns>
    public CaseInput? Read(JsonRecord row, ICollection<RosterProblem> problems)
    {
        if (row.Problem is { } whole)
            return Bad("", whole);
        var json = row.Element;
        if (!json.TryGetProperty(Household, out var facts) || facts.ValueKind != JsonValueKind.Object)
            return Bad(Household, HostSentences.HouseholdIsAnObject);
        if (!json.TryGetProperty(Events, out var events) || events.ValueKind != JsonValueKind.Array)
            return Bad(Events, HostSentences.EventsAreAnArray);
        if (events.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            return Bad(Events, HostSentences.EventIsAnObject);
        if (!TryDay(json, "openedOn", out var openedOn))
            return Bad("openedOn", NoDay);
        if (!TryDay(json, "asOf", out var asOf))
            return Bad("asOf", NoDay);
        if (openedOn < Procedure.FirstDay || openedOn > Procedure.LastDay)
            return Bad("openedOn", OutOfTime);
        if (Version(openedOn, events) is not { } procedure)
            return Bad("openedOn", HostSentences.NotYetInForce(versions.FirstDay));
        var household = HousingRules.Policies.Household.Read(WithPlace(facts, json), procedure.Policy.Facts);
        foreach (var problem in household.Problems)
            problems.Add(new(row.Number, problem.Key, problem.Reason));
        if (!household.Problems.IsEmpty)
            return null;
        var sheet = procedure.Policy.NewSheet();
        household.Fill(sheet);
        LeaveUnknown(row.Number, household, facts, sheet);
        return new(
            row.Number,
            procedure,
            procedure.Open(Identity(json, household.Identity), sheet, openedOn),
            [.. events.EnumerateArray().Select(procedure.Read)],
            asOf);

        CaseInput? Bad(string key, LocalizedText reason)
        {
            problems.Add(new(row.Number, key, reason));
            return null;
        }
    }

    // A first event that is dated before there was any policy is refused, not the whole case.
    private Procedure? Version(DateOnly? openedOn, JsonElement events)
    {
        if (openedOn is { } opened)
            return versions.InForce(opened);
        return events.GetArrayLength() > 0 && TryDay(events[0], "date", out var first) && first is { } day
            ? versions.InForce(day) ?? versions.InForce(versions.FirstDay)
            : versions.Otherwise;
    }

    // What a key says that may be a fact is not known, and a blank would be an answer.
    private void LeaveUnknown(int number, Household household, JsonElement json, FactSheet sheet)
    {
        foreach (var key in household.OtherKeys)
        {
            if (sheet.Catalog.NearestHeader(key) is not { } nearest || !sheet.Catalog.TryColumn(nearest, out var likely)
                || json.EnumerateObject().Any(p => sheet.Catalog.TryColumn(p.Name, out var said) && Says(said, likely)))
                continue;
            if (likely.Member is { } member)
                sheet.SetMember(likely.Fact, member, null);
            else
                sheet.SetUnknown(likely.Fact.Name);
            if (warnings.IsNew(key))
                warnings.AddFinding(HostSentences.KeyIsNoFact(key, number, nearest));
        }
    }

    private static bool Says(FactColumn said, FactColumn likely) =>
        said.Fact == likely.Fact && (said.Member is null || said.Member == likely.Member);

    // A policy may ask where a household is, and a case says that beside the household.
    private static JsonElement WithPlace(JsonElement household, JsonElement json)
    {
        if (household.ValueKind != JsonValueKind.Object || household.TryGetProperty("place", out _)
            || !json.TryGetProperty("place", out var place) || place.ValueKind != JsonValueKind.Object)
            return household;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in household.EnumerateObject())
                property.WriteTo(writer);
            writer.WritePropertyName("place"u8);
            place.WriteTo(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static HouseholdIdentity Identity(JsonElement json, HouseholdIdentity household)
    {
        var id = Text(json, "id") ?? household.Id;
        return json.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.Object
            ? new(id, Text(place, "county"), Text(place, "town"), Text(place, "village"))
            : household with { Id = id };
    }

    private static string? Text(JsonElement json, string key) => !json.TryGetProperty(key, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static bool TryDay(JsonElement json, string key, out DateOnly? day)
    {
        day = null;
        if (!json.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (
            value.ValueKind != JsonValueKind.String
                || !DateOnly.TryParseExact(
                    value.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var read))
            return false;
        day = read;
        return true;
    }
}
