using System.Text.Json;
using HousingRules.Policies;

namespace HousingRules.Tests.Facts;

/// <summary>A household file says what is known, what is unknown and what is left out.</summary>
public sealed class HouseholdTests
{
    [Theory]
    [InlineData("{}", "originalGrade", "none")]
    [InlineData("""{ "originalGrade": null }""", "originalGrade", "unknown")]
    [InlineData("""{ "originalGrade": "unknown" }""", "originalGrade", "unknown")]
    [InlineData("""{ "originalGrade": "C级" }""", "originalGrade", "C")]
    [InlineData("""{ "原鉴定等级": "D" }""", "originalGrade", "D")]
    [InlineData("""{ "noHouse": true }""", "noHouse", "true")]
    [InlineData("""{ "noHouse": "是" }""", "noHouse", "true")]
    [InlineData("""{ "threatensNeighbours": false }""", "threatensNeighbours", "false")]
    [InlineData("""{ "categories": ["registeredPoor", "disabledPoor"] }""", "categories", "registeredPoor,disabledPoor")]
    [InlineData("""{ "categories": [] }""", "categories", "")]
    [InlineData("""{ "是否低保户": "是" }""", "categories", "minimumLivingGuarantee")]
    [InlineData("""{ "categories": ["registeredPoor"], "低保户": null }""", "categories", "unknown")]
    public void A_fact_is_read(string json, string fact, string value)
    {
        var sheet = Some.Yiyuan.NewSheet();

        Read(json).Fill(sheet);

        Assert.Equal(value, sheet[fact].ToString());
    }

    [Fact]
    public void An_empty_list_is_the_empty_set_and_not_unknown()
    {
        var policy = Some.Policy(p => p.Set("income", "farm", "wage").RuleSet("a", "Every", null, ("b", "farm")));
        var sheet = policy.NewSheet();

        Household.Read(JsonDocument.Parse("""{ "income": [] }""").RootElement, policy.Facts).Fill(sheet);

        Assert.Equal("", sheet["income"].ToString());
    }

    [Theory]
    [InlineData("""{ "originalGrade": "E" }""")]
    [InlineData("""{ "originalGrade": 7 }""")]
    [InlineData("""{ "originalGrade": { } }""")]
    [InlineData("""{ "originalGrade": ["A", "B"] }""")]
    public void A_value_that_cannot_be_read_is_a_problem_of_its_fact(string json) =>
        Assert.Equal(["originalGrade"], Read(json).Problems.Select(p => p.Fact.Name));

    [Fact]
    public void A_key_that_is_no_fact_is_told() =>
        Assert.Equal("orignalGrade", Assert.Single(Read("""{ "orignalGrade": "A" }""").OtherKeys));

    [Theory]
    [InlineData("370323")]
    [InlineData("1e400")]
    public void An_id_may_be_any_number(string id) => Assert.Equal(id, Read($$"""{ "id": {{id}} }""").Identity.Id);

    [Fact]
    public void The_place_is_part_of_the_identity() =>
        Assert.Equal(new HouseholdIdentity("1", "县", "镇", null),
            Read("""{ "id": "1", "place": { "county": "县", "town": "镇" } }""").Identity);

    private static Household Read(string json) => Household.Read(JsonDocument.Parse(json).RootElement, Some.Yiyuan.Facts);

    [Theory]
    [InlineData("""{"categories":["registeredPoor"],"registeredPoor":false}""")]
    [InlineData("""{"registeredPoor":false,"categories":["registeredPoor"]}""")]
    [InlineData("""{"disabledPoor":null,"registeredPoor":false,"categories":["registeredPoor"]}""")]
    [InlineData("""{"categories":["建档立卡贫困户"],"建档立卡贫困户":"否"}""")]
    public void A_list_and_a_member_that_contradict_each_other_are_told(string json) =>
        Assert.Contains(Read(json).Problems, p => p.Reason.English.Contains("contradict", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"originalGrade":"A","原鉴定等级":"B"}""")]
    [InlineData("""{"originalGrade":"A","原鉴定等级":"A"}""")]
    [InlineData("""{"registeredPoor":true,"建档立卡贫困户":false}""")]
    public void A_fact_that_is_said_twice_is_told(string json) =>
        Assert.Contains(Read(json).Problems, p => p.Reason.English.Contains("twice", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"categories":["registeredPoor"],"registeredPoor":true}""", true)]
    [InlineData("""{"categories":["registeredPoor"],"registeredPoor":null}""", true)]
    [InlineData("""{"categories":[],"registeredPoor":true}""", true)]
    [InlineData("""{"categories":[],"registeredPoor":null}""", null)]
    [InlineData("""{"categories":null,"registeredPoor":false}""", false)]
    public void A_list_and_its_members_are_read_together(string json, bool? isMember)
    {
        var household = Read(json);
        var sheet = Some.Yiyuan.NewSheet();
        household.Fill(sheet);
        var set = Some.Yiyuan.Facts["categories"];

        Assert.Empty(household.Problems);
        Assert.Equal(isMember, sheet.GetMember(set, set.Options.Single(o => o.Name == "registeredPoor")));
    }
}
