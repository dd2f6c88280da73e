using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>Cases told in short: a household as <c>registeredPoor originalGrade=B threatensNeighbours=?</c>, its events as <c>06-08
/// appraised grade=D; 06-09 countyFiled</c>. They are read from their file form, as a host reads them.</summary>
internal static class CaseText
{
    private static readonly Lazy<Procedure> OfYiyuan = new(() => Procedure.Of(Some.Yiyuan).Kept());

    public static Procedure Yiyuan => OfYiyuan.Value;

    public static HouseholdIdentity SomeHousehold { get; } = new("h1", null, null, null);

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text.Length == 5 ? $"2020-{text}" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A case just opened.</summary>
    public static CaseFile Open(string household, Procedure? procedure = null)
    {
        procedure = (procedure ?? Yiyuan).Kept();
        return procedure.Open(SomeHousehold, Household(procedure.Policy, household));
    }

    /// <summary>A case with its events; every one must be accepted.</summary>
    public static CaseFile Case(string household, string events, Procedure? procedure = null)
    {
        var replay = Replay(household, events, procedure);
        foreach (var step in replay.Steps)
            Assert.True(step.IsAccepted, $"{step.Event}: {string.Join(", ", step.Refusals.Select(r => r.Code))}");
        return replay.File;
    }

    public static CaseReplay Replay(string household, string events, Procedure? procedure = null)
    {
        procedure ??= Yiyuan;
        return procedure.Replay(Open(household, procedure), Split(events).Select(text => Event(text, procedure)));
    }

    public static CaseDecision Decide(this CaseFile file, string happened) => file.Decide(Event(happened, file.Procedure()));

    /// <summary>The case after an event that must be accepted.</summary>
    public static CaseFile With(this CaseFile file, string events) => Split(events).Aggregate(file, (before, text) =>
    {
        var decided = before.Decide(text);
        Assert.True(decided.IsAccepted, $"{text}: {string.Join(", ", decided.Refusals.Select(r => r.Code))}");
        return decided.File;
    });

    public static string Codes(IEnumerable<Refusal> refusals) => string.Join(", ", refusals.Select(r => r.Code));

    public static CaseEvent Event(string text, Procedure? procedure = null)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var json = new JsonObject { ["event"] = parts[1], ["date"] = Day(parts[0]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        var kind = (procedure ?? Yiyuan).Events.FirstOrDefault(e => e.Name == parts[1]);
        foreach (var (key, value) in parts[2..].Select(Pair))
            json[key] = Value(kind?.Evidence.FirstOrDefault(e => e.Key == key)?.Fact.Type, value);
        using var document = JsonDocument.Parse(json.ToJsonString());
        return (procedure ?? Yiyuan).Read(document.RootElement);
    }

    private static string[] Split(string events) =>
        events.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static FactSheet Household(Policy policy, string text)
    {
        var sheet = policy.NewSheet();
        foreach (var (fact, value) in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pair))
        {
            _ = value switch
            {
                "?" => sheet.SetUnknown(fact),
                "true" or "false" => sheet.Set(fact, value == "true"),
                _ => sheet.Set(fact, value),
            };
        }

        return sheet;
    }

    private static (string Key, string Value) Pair(string text) => text.Split('=') is [var key, var value] ? (key, value) : (text, "true");

    private static JsonNode? Value(FactType? type, string value) => value switch
    {
        "?" => null,
        "true" => true,
        "false" => false,
        _ when type is SetType => new JsonArray([.. value.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(v => (JsonNode)v)]),
        _ when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => value,
    };
}
