using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>The form of a stored case, and what is said of one that is none.</summary>
public sealed class CaseJsonTests
{
    private static CaseFile Some { get; } =
        CaseText.Case("registeredPoor threatensNeighbours=false", "06-08 appraised grade=D");

    [Fact]
    public void The_evidence_stands_under_its_key_and_the_fact_under_its_name()
    {
        var record = Written(Some)["history"]![0]!;

        Assert.Equal("""{"event":"appraised","date":"2020-06-08","grade":"D"}""", record["event"]!.ToJsonString());
        Assert.Equal("D", (string?)record["facts"]!["currentGrade"]);
        Assert.Equal("listed", (string?)record["from"]);
        Assert.Contains("includeInRenovationPlan", record["outcomes"]!.AsArray().Select(o => (string?)o));
    }

    [Fact]
    public void A_set_of_which_one_member_is_unknown_stays_so()
    {
        var sheet = Tests.Some.Household(("registeredPoor", true));
        var set = sheet.Catalog["categories"];
        var member = set.Options.First(o => o.Name == "disabledPoor");
        sheet.SetMember(set, member, null);

        var read = CaseJson.Read(CaseText.Yiyuan, CaseJson.ToText(CaseText.Yiyuan.Open(new("1", "沂源县", null, "甲村"), sheet)));

        Assert.Equal(sheet.Codes, read.Opening.Codes);
        Assert.Equal(new HouseholdIdentity("1", "沂源县", null, "甲村"), read.Household);
    }

    [Theory]
    [InlineData("form", "2", "form", "form 2")]
    [InlineData("form", "null", "form", "number")]
    [InlineData("form", null, "form", "missing")]
    [InlineData("digest", "\"sha256:0\"", "digest", "sha256:0")]
    [InlineData("digest", null, "digest", "missing")]
    [InlineData("policy", "\"x/2020-01-01\"", "digest", "x/2020-01-01")]
    [InlineData("openedOn", "\"2020-02-30\"", "openedOn", "day")]
    [InlineData("openedOn", null, "openedOn", "missing")]
    [InlineData("household", "[]", "household", "object")]
    [InlineData("household", """{"registerdPoor":true}""", "household", "Did you mean \"registeredPoor\"?")]
    [InlineData("household", """{"currentGrade":"E"}""", "household.currentGrade", "declares")]
    [InlineData("household", """{"registeredPoor":1}""", "household.registeredPoor", "true or false")]
    [InlineData("household", """{"noHouse":true,"noHouse":true}""", "household.noHouse", "twice")]
    [InlineData("place", """{"city":"x"}""", "place", "unknown key")]
    [InlineData("note", "1", "", "unknown key \"note\"")]
    [InlineData("history", "{}", "history", "must be an array")]
    public void What_is_wrong_is_told_with_its_place(string key, string? value, string place, string words)
    {
        var json = Written(Some);
        json.Remove(key);
        if (value is not null)
            json.Insert(json.ContainsKey("history") ? 0 : json.Count, key, null);
        var text = json.ToJsonString();
        // A null written as it is could not say a key twice.
        text = value is null ? text : text.Replace($"\"{key}\":null", $"\"{key}\":{value}", StringComparison.Ordinal);

        Told(text, place, words);
    }

    [Theory]
    [InlineData("event", """{"event":"apraised","date":"2020-06-08"}""", "history[0].event.event", "declares")]
    [InlineData("event", """{"date":"2020-06-08","event":"appraised"}""", "history[0].event.event", "missing")]
    [InlineData(
        "event",
        """{"event":"appraised","date":"2020-06-08","currentGrade":"D"}""",
        "history[0].event",
        "unknown key \"currentGrade\"")]
    [InlineData("event", """{"event":"appraised","date":"2020-06-08","grade":"D","grade":"D"}""", "history[0].event.grade", "twice")]
    [InlineData("event", """{"event":"appraised","date":"2020-06-08","grade":4}""", "history[0].event.grade", "declares")]
    [InlineData("event", """{"event":"appraised","grade":"D"}""", "history[0].event.date", "missing")]
    [InlineData("event", """{"event":"appraised","date":"2020-06-01","grade":"D"}""", "history[0].from", "does not follow")]
    [InlineData("from", "\"archived\"", "history[0].from", "does not follow")]
    [InlineData("to", "\"archived\"", "history[0].to", "does not follow")]
    [InlineData("to", "\"nowhere\"", "history[0].to", "declares")]
    [InlineData("way", "99", "history[0].way", "declares")]
    [InlineData("facts", """{"grade":"D"}""", "history[0].facts", "unknown key \"grade\"")]
    [InlineData("met", "[0]", "history[0].met", "declares")]
    [InlineData("owed", "[null,null,null,null,null,null,null,null,null]", "history[0].owed", "declares")]
    [InlineData(
        "items",
        """[{"number":9,"problem":"includeInRenovationPlan","openedOn":"2020-06-08"}]""",
        "history[0].items",
        "does not follow")]
    [InlineData("items", """[{"number":1,"problem":"x","openedOn":"2020-06-08"}]""", "history[0].items[0].problem", "declares")]
    [InlineData("warnings", """[{"code":"X"}]""", "history[0].warnings[0].words", "missing")]
    [InlineData("did", "1", "history[0]", "unknown key \"did\"")]
    public void What_is_wrong_with_an_event_is_told_with_its_place(string key, string value, string place, string words)
    {
        var json = Written(Some);
        var record = json["history"]![0]!.AsObject();
        record.Remove(key);
        record.Insert(0, key, null);

        Told(json.ToJsonString().Replace($"\"{key}\":null", $"\"{key}\":{value}", StringComparison.Ordinal), place, words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("null")]
    public void What_is_no_case_at_all_is_told(string text) =>
        Assert.NotEmpty(Assert.Throws<CaseFormException>(() => CaseJson.Read(CaseText.Yiyuan, text)).ToString(Language.Chinese));

    [Fact]
    public void What_follows_a_case_is_told() =>
        Assert.Throws<CaseFormException>(() => CaseJson.Read(CaseText.Yiyuan, CaseJson.ToText(Some) + "{}"));

    private static JsonObject Written(CaseFile file) => JsonNode.Parse(CaseJson.ToText(file))!.AsObject();

    private static void Told(string text, string place, string words)
    {
        var told = Assert.Throws<CaseFormException>(() => CaseJson.Read(CaseText.Yiyuan, text));

        Assert.Equal(place, told.Place);
        Assert.Contains(words, told.Text.English, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-zA-Z]{4,} [a-zA-Z]{2,} ", told.Text.Chinese);
    }
}
