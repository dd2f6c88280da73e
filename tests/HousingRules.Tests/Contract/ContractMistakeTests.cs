using System.Text.Json;
using HousingRules.Contract;
using HousingRules.Facts;
using HousingRules.Tests.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Stj = System.Text.Json.JsonSerializer;

namespace HousingRules.Tests.Contract;

/// <summary>JSON that is not of the form is refused at its place, in both languages.</summary>
public sealed class ContractMistakeTests
{
    private const string Head = "\"form\":1,\"policy\":\"p/2020-06-06\",\"digest\":\"d\",\"library\":\"1\",\"status\":\"decided\"";

    private const string Whole = "{" + Head + ",\"outcomes\":{\"a\":[\"x\"]},\"missing\":[],\"rules\":[],\"duties\":[]}";

    [Fact]
    public void What_the_tests_change_is_of_the_form() =>
        Assert.Equal("x", Stj.Deserialize<DeterminationForm>(Whole)!.Outcomes[0].Certain[0]);

    [Theory]
    [InlineData("\"form\":1", "\"form\":2", "$.form", "This JSON has form 2; this library knows forms to 1. Use a newer library.",
        "此 JSON 为第 2 版格式，本程序只认到第 1 版：请改用较新的程序")]
    [InlineData("\"form\":1", "\"form\":0", "$.form", "Forms are numbered from 1", "版次从 1 起")]
    [InlineData("\"form\":1,", "", "$", "The key \"form\" is missing here. Add it.", "缺少键“form”，请补上")]
    [InlineData("\"missing\"", "\"mising\"", "$.mising", "Did you mean \"missing\"?", "是不是“missing”？")]
    [InlineData("\"missing\":[],", "", "$", "The key \"missing\" is missing here.", "缺少键“missing”")]
    [InlineData("\"rules\":[]", "\"rules\":[],\"rules\":[]", "$.rules", "The key \"rules\" stands twice.", "键“rules”写了两次")]
    [InlineData("[\"x\"]", "[\"x\",7]", "$.outcomes.a[1]", "This must be a text \"…\", but it is a number.", "现为数字")]
    [InlineData("{\"a\":[\"x\"]}", "{\"a\":[],\"a\":[]}", "$.outcomes.a", "The key \"a\" stands twice.", "键“a”写了两次")]
    [InlineData("\"decided\"", "\"decidet\"", "$.status", "Did you mean \"decided\"?", "没有状态“decidet”")]
    [InlineData("\"duties\":[]", "\"possibleDuties\":[]", "$", "The key \"duties\" is missing here.", "缺少键“duties”")]
    [InlineData("\"missing\"", "\"undecided\":{\"b\":\"gap\"},\"missing\"", "$", "The rule set \"b\" stands under", "没有规则集“b”")]
    [InlineData("\"duties\":[]", "\"duties\":[{\"outcome\":null,\"actors\":[],\"due\":\"2020-02-30\",\"documents\":[]}]", "$.duties[0].due",
        "that month has 29 days", "2020 年 2 月只有 29 天")]
    [InlineData("\"duties\":[]", "\"duties\":[{\"outcome\":null,\"actors\":[],\"due\":\"2020-02-20\",\"documents\":[]}]", "$.duties[0]",
        "\"due\" and \"milestones\" contradict each other.", "“due”与“milestones”互相矛盾")]
    [InlineData("\"duties\":[]", "\"duties\":[7]", "$.duties[0]", "This must be an object {…}, but it is a number.", "应填对象")]
    public void A_mistake_in_a_determination_is_told(string right, string wrong, string path, string english, string chinese)
    {
        var json = Whole.Replace(right, wrong, StringComparison.Ordinal);

        var mistake = Assert.Throws<ContractException>(() => Stj.Deserialize<DeterminationForm>(json));
        var newtonsoft = Assert.ThrowsAny<Newtonsoft.Json.JsonException>(() => JsonConvert.DeserializeObject<DeterminationForm>(
            json,
            new JsonSerializerSettings().AddHousingRules()));

        Assert.Equal(path, mistake.Path);
        Assert.Contains(english, mistake.Text.English, StringComparison.Ordinal);
        Assert.Contains(chinese, mistake.Text.Chinese, StringComparison.Ordinal);
        Assert.EndsWith($"Path: {path}.", mistake.Message, StringComparison.Ordinal);
        Assert.EndsWith($"（位置：{path}）", mistake.Text.Chinese, StringComparison.Ordinal);
        Assert.NotNull(newtonsoft);
    }

    [Theory]
    [InlineData("{\"form\":1,\"currentGrad\":\"D\"}", "$.currentGrad",
        "The policy has no fact \"currentGrad\". Did you mean \"currentGrade\"?")]
    [InlineData("{\"form\":1,\"currentGrade\":\"E\"}", "$.currentGrade", "currentGrade must be one of")]
    [InlineData("{\"form\":1,\"registeredPoor\":true,\"建档立卡贫困户\":true}", "$.建档立卡贫困户", "is said twice")]
    [InlineData("{\"form\":1,\"categories\":[\"registeredPoor\"],\"registeredPoor\":false}", "$.registeredPoor", "contradict")]
    public void A_mistake_in_a_household_is_told_when_its_policy_is(string json, string path, string english)
    {
        var form = Stj.Deserialize<HouseholdForm>(json)!;

        var mistake = Assert.Throws<ContractException>(() => form.Under(Some.Yiyuan.Facts));

        Assert.Equal(path, mistake.Path);
        Assert.Contains(english, mistake.Text.English, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z]{3,} [a-z]{3,}", mistake.Text.Chinese);
    }

    [Theory]
    [InlineData("\"form\":1", "\"form\":2")]
    [InlineData("\"form\":1,", "")]
    [InlineData("\"missing\"", "\"mising\"")]
    [InlineData("\"missing\":[],", "")]
    [InlineData("[\"x\"]", "[\"x\",7]")]
    [InlineData("\"decided\"", "\"decidet\"")]
    [InlineData("\"duties\":[]", "\"duties\":[7]")]
    [InlineData("\"duties\":[]", "\"duties\":[{\"outcome\":null,\"actors\":[],\"due\":null}]")]
    public void The_schema_refuses_what_the_reader_refuses(string right, string wrong)
    {
        var whole = Whole.Replace("\"d\"", $"\"sha256:{new string('0', 64)}\"", StringComparison.Ordinal);
        var json = whole.Replace(right, wrong, StringComparison.Ordinal);

        Assert.Empty(Schema.Complaints("contract/determination.schema.json", JObject.Parse(whole)));
        Assert.NotEmpty(Schema.Complaints("contract/determination.schema.json", JObject.Parse(json)));
        Assert.Throws<ContractException>(() => Stj.Deserialize<DeterminationForm>(json));
    }

    [Theory]
    [InlineData("{\"currentGrade\":\"D\",\"currentGrade\":\"C\"}", "$.currentGrade", "stands twice")]
    [InlineData("{\"currentGrade\":{\"value\":\"D\"}}", "$.currentGrade", "a value, but it is an object")]
    [InlineData("{\"place\":{\"twon\":\"A\"}}", "$.place.twon", "Did you mean \"town\"?")]
    [InlineData("{\"savings\":0.1234567}", "$.savings", "more than 6 digits")]
    [InlineData("{\"form\":\"1\"}", "$.form", "This must be a whole number, but it is a text.")]
    public void A_mistake_in_a_household_is_told_where_it_needs_no_policy(string json, string path, string english)
    {
        var mistake = Assert.Throws<ContractException>(() => Stj.Deserialize<HouseholdForm>(json));

        Assert.Equal(path, mistake.Path);
        Assert.Contains(english, mistake.Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form", "2")]
    [InlineData("form", "\"1\"")]
    [InlineData("Form", "1")]
    [InlineData(" form", "2")]
    public void A_household_s_file_of_another_form_has_a_key_that_is_not_known(string key, string form)
    {
        using var json = JsonDocument.Parse($$"""{"{{key}}":{{form}},"registeredPoor":true}""");

        Assert.Equal<string>([key], HousingRules.Policies.Household.Read(json.RootElement, Some.Yiyuan.Facts).OtherKeys);
    }

    [Fact]
    public void A_fact_cannot_be_called_as_the_number_of_the_form_is()
    {
        var loaded = Assert.Throws<HousingRules.Policies.PolicyLoadException>(
            () => Some.Policy(text => text.Boolean("form").RuleSet("s", "Every", null, ("x", "form"))));

        Assert.Contains("form", loaded.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_leads_nowhere_is_told_and_ends()
    {
        var deep = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $$$"""{"text":{"zh":"a","en":"a"},"holds":true,"level":{{{i}}}}"""));

        Assert.Throws<ContractException>(
            () => Stj.Deserialize<RuleForm>($$"""{"rule":"a/b","outcome":"c","clauses":[],"reasons":[{{deep}}]}"""));
        Assert.Throws<ContractException>(() => Stj.Deserialize<RuleForm>(
            """{"rule":"a/b","outcome":"c","clauses":[],"reasons":[{"text":{"zh":"a","en":"a"},"holds":true,"level":2}]}"""));
    }

    [Fact]
    public void An_escape_that_stands_for_half_a_character_is_told()
    {
        var json = Whole.Replace("p/2020-06-06", "\\ud800", StringComparison.Ordinal);

        var mistake = Assert.Throws<ContractException>(() => Stj.Deserialize<DeterminationForm>(json));

        Assert.Equal("$.policy", mistake.Path);
        Assert.Contains("half a character", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_within_a_caller_s_own_object_is_kept()
    {
        var mistake = Assert.Throws<ContractException>(
            () => Stj.Deserialize<Dictionary<string, FactSheet>>("""{"a":{"registeredPoor":true}}"""));

        Assert.Equal("$.a", mistake.Path);
    }
}
