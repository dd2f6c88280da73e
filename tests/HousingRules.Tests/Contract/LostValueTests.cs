using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Contract;
using HousingRules.Facts;
using HousingRules.Tests.Ledgers;
using HousingRules.Verification;
using Newtonsoft.Json;
using Stj = System.Text.Json.JsonSerializer;

namespace HousingRules.Tests.Contract;

/// <summary>A value does not vanish on its way through JSON.</summary>
public sealed class LostValueTests
{
    [Fact]
    public void Evidence_is_written_with_its_value()
    {
        var evidence = Appraised("D").Evidence;

        Assert.Equal("""[{"currentGrade":"D"}]""", Stj.Serialize(evidence));
        Assert.NotEqual(Stj.Serialize(evidence), Stj.Serialize(Appraised("C").Evidence));
    }

    [Fact]
    public void A_fact_s_value_is_refused_by_a_serializer_that_would_lose_it()
    {
        var value = Appraised("D").Evidence[0];

        var refused = Assert.Throws<NotSupportedException>(() => JsonConvert.SerializeObject(new { value }));

        Assert.Equal(
            "FactValue cannot be written without loss by a serializer that does not know it. With Newtonsoft.Json call "
            + "settings.AddHousingRules() (using HousingRules.Contract) and give these settings to the serializer; "
            + "System.Text.Json needs nothing.",
            refused.Message);
    }

    [Fact]
    public void A_fact_s_value_does_not_come_back_as_none()
    {
        var refused = Assert.Throws<ContractException>(() => Stj.Deserialize<FactValue>("""{"currentGrade":"D"}"""));

        Assert.Equal(
            "A FactValue cannot be read back alone. Read a FactForm; form.Under(policy.Facts) gives it.",
            refused.Text.English);
        Assert.Equal("FactValue 离开政策读不回来：请读作 FactForm，再用 form.Under(policy.Facts) 得到它", refused.Text.Chinese);
    }

    [Fact]
    public void A_determination_is_small_and_reads_back_by_names()
    {
        var determination = Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("currentGrade", "D")));

        var json = Stj.Serialize(determination);

        Assert.InRange(json.Length, 500, 4_000);
        Assert.Equal(DeterminationForm.Of(determination), Stj.Deserialize<DeterminationForm>(json));
        Assert.Contains(
            "Read a DeterminationForm",
            Assert.Throws<ContractException>(() => Stj.Deserialize<HousingRules.Evaluation.Determination>(json)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_of_which_one_member_is_not_known_is_decided_alike_when_it_was_written()
    {
        var sheet = PartlyKnown();

        var json = Stj.Serialize(sheet);

        var read = Stj.Deserialize<HouseholdForm>(json)!.Under(Some.Yiyuan.Facts);
        Assert.Contains("\"registeredPoor\":true,", json, StringComparison.Ordinal);
        Assert.Contains("\"disabledPoor\":null", json, StringComparison.Ordinal);
        Assert.Same(Some.Yiyuan.Determine(sheet), Some.Yiyuan.Determine(read));
    }

    [Fact]
    public void A_history_keeps_what_is_known_of_a_set()
    {
        var sheet = PartlyKnown();

        using var history = JsonDocument.Parse(new CaseHistory(sheet, []).ToJson("1"));

        var read = Some.Yiyuan.NewSheet();
        HousingRules.Policies.Household.Read(history.RootElement.GetProperty("household"), Some.Yiyuan.Facts).Fill(read);
        Assert.Equal(sheet.Codes, read.Codes);
    }

    [Fact]
    public void A_household_of_which_something_could_not_be_read_is_not_written()
    {
        using var json = JsonDocument.Parse("""{"registeredPoor":true,"currentGrad":"D"}""");
        var household = HousingRules.Policies.Household.Read(json.RootElement, Some.Yiyuan.Facts);

        Assert.Contains("OtherKeys", Assert.Throws<ContractException>(() => Stj.Serialize(household)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused_and_not_written_as_another()
    {
        var form = HouseholdForm.Of(Some.Yiyuan.NewSheet(), new("\ud842", null, null, null));

        Assert.Throws<ContractException>(() => Stj.Serialize(form));
    }

    [Fact]
    public void A_number_is_not_rounded_on_its_way()
    {
        const string json = """{"form":1,"savings":123456789012.345678}""";

        Assert.Equal(123456789012.345678m, Stj.Deserialize<HouseholdForm>(json)!.Facts[0].Number);
        Assert.Equal(
            123456789012.345678m,
            JsonConvert.DeserializeObject<HouseholdForm>(json, new JsonSerializerSettings().AddHousingRules())!.Facts[0].Number);
        Assert.Contains(
            "FloatParseHandling.Decimal",
            Assert.Throws<JsonSerializationException>(() => Newtonsoft.Json.Linq.JObject.Parse(json).ToObject<HouseholdForm>(
                Newtonsoft.Json.JsonSerializer.Create(new JsonSerializerSettings().AddHousingRules()))).Message,
            StringComparison.Ordinal);
    }

    private static CaseEvent Appraised(string grade) =>
        SomeCase.Procedure.Event("appraised", new(2020, 6, 8)).With("grade", grade);

    private static FactSheet PartlyKnown()
    {
        var sheet = Some.Household(("registeredPoor", true));
        var set = Some.Yiyuan.Facts["categories"];
        return sheet.SetMember(set, set.Options.Single(o => o.Name == "disabledPoor"), null);
    }
}
