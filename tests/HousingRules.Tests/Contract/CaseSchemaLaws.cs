using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Tests.Cases;
using Newtonsoft.Json.Linq;

namespace HousingRules.Tests.Contract;

/// <summary>The schema of a case and its reader are one form: an editor complains of nothing that the reader takes, and of everything
/// that is of no form.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 20)]
public sealed class CaseSchemaLaws
{
    private const string CaseSchema = "case";

    public static TheoryData<string, string[], int> Forms() => new()
    {
        { "", [.. OpeningForm.Keys.Names], 5 },
        { "place", [.. OpeningForm.PlaceKeys.Names], 0 },
        { "record", [.. RecordForm.Keys.Names], 4 },
        { "payment", [.. RecordForm.PaymentKeys.Names], 1 },
        { "agreed", [.. RecordForm.AgreedKeys.Names], 0 },
        { "item", [.. ItemForm.Keys.Names], 3 },
        { "confirmed", [.. ItemForm.LevelKeys.Names], 2 },
        { "said", [.. RefusalForm.Keys.Names], 4 },
    };

    [Theory, MemberData(nameof(Forms))]
    public void The_schema_has_the_keys_of_the_form(string definition, string[] keys, int needed)
    {
        var schema = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Rules, "schemas", "contract", "case.schema.json")));

        var form = definition.Length == 0 ? schema : schema["definitions"]![definition]!;

        Assert.Equal(keys.Order(), ((JObject)form["properties"]!).Properties().Select(p => p.Name).Order());
        Assert.Equal(keys.Take(needed).Order(), form["required"]!.Values<string>().Order());
        Assert.False(form.Value<bool?>("additionalProperties") ?? true);
    }

    [Property]
    public void A_case_is_what_its_schema_says(AnyHistory history)
    {
        var json = CaseJson.ToText(Walk.End(history));

        Assert.Empty(Json.Complaints(json, CaseSchema));
        foreach (var step in Walk.Of(history))
            Assert.Empty(Json.Complaints(CaseJson.ToText(step.Happened), "event"));
    }

    [Fact]
    public void A_case_with_sums_and_stages_is_what_its_schema_says()
    {
        using var folder = PaidPolicy.Staged(digits: 2);
        var procedure = PaidPolicy.Procedure(folder);
        var paid = CaseText.Case("registeredPoor", Steps.Filed, procedure).With(
            $"{PaidPolicy.Signing} subsidy=10000.05; 06-26 paid route=countyFinanceToHouseholdOneCard stage=contract amount=1000.5");

        var json = CaseJson.ToText(paid);

        Assert.Contains("\"stages\":[1000.5", json, StringComparison.Ordinal);
        Assert.Empty(Json.Complaints(json, CaseSchema));
    }

    // What stands under it is no value of any fact, so that it is refused in a household and in evidence too.
    [Property(MaxTest = 5)]
    public void A_key_of_no_form_is_refused_wherever_it_stands(AnyHistory history)
    {
        var whole = CaseJson.ToText(Walk.End(history));
        var places = Nodes(JsonNode.Parse(whole)!).Count(n => n is JsonObject);

        for (var i = 0; i < places; i++)
        {
            var json = JsonNode.Parse(whole)!;
            Nodes(json).OfType<JsonObject>().ElementAt(i).Add("other", new JsonObject());

            Refused(json.ToJsonString());
        }
    }

    [Theory, InlineData("0"), InlineData("2"), InlineData("1.5"), InlineData("\"1\""), InlineData("null")]
    public void Another_form_s_number_is_refused(string form) => Refused(
        CaseJson.ToText(CaseText.Open("registeredPoor")).Replace("\"form\":1", $"\"form\":{form}", StringComparison.Ordinal));

    [Property(MaxTest = 100)]
    public void The_schema_complains_of_nothing_that_the_reader_takes(AnyHistory history, int seed)
    {
        var json = JsonNode.Parse(CaseJson.ToText(Walk.End(history)))!;
        var dice = new SeededRandom(seed);
        // What is said of outcomes is for people: it is decided again from the facts, and not read.
        var values = Nodes(json).Where(n => n is JsonValue && !Regex.IsMatch(n.GetPath(), @"\.(outcomes|possible)\[")).ToArray();
        JsonNode?[] others = ["other", 0, 2, -1.5, true, null, "2020-06-10", new JsonArray(), new JsonObject()];
        values[dice.Below(values.Length)]!.ReplaceWith(others[dice.Below(others.Length)]);

        var text = json.ToJsonString();

        if (Json.Complaints(text, CaseSchema).Count > 0)
            Assert.Throws<CaseFormException>(() => CaseJson.Read(CaseText.Yiyuan, text));
    }

    private static void Refused(string json)
    {
        Assert.NotEmpty(Json.Complaints(json, CaseSchema));
        Assert.Throws<CaseFormException>(() => CaseJson.Read(CaseText.Yiyuan, json));
    }

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Nodes(p.Value)).Prepend(node),
        JsonArray a => a.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
