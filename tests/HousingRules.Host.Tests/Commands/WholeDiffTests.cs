using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>diff</c> tells whole determinations, and never says that nothing changes where it does not know.</summary>
public class WholeDiffTests
{
    private const string Yiyuan = $"{PolicyCopy.Id}/{PolicyCopy.Day}";

    [Fact]
    public void The_households_of_a_roster_that_lose_a_duty_are_listed_one_by_one()
    {
        using var desk = new CliRun();
        var after = desk.CopyPolicy("after");
        Edit(after, "policy.json", policy =>
        {
            var duties = policy["Duties"]!.AsArray();
            duties.Remove(duties.First(d => d!["Outcomes"]!.AsArray().Any(o => (string?)o == "completeTwoCutsOneClearOneLock")));
        });
        var roster = desk.Put("r.csv", string.Join("\r\n",
            "户编号,镇街道,村,身份类别,现鉴定等级,搬离方式,断水",
            "H1,南镇,甲村,建档立卡贫困户,A,未搬离,是",
            "H2,南镇,甲村,建档立卡贫困户,D,投亲靠友,否",
            ""));

        Assert.Equal(
            ExitCode.Done,
            desk.Run("diff", Yiyuan, after, "--roster", roster, "--output", desk.Path("changed.csv"), "--lang", "zh"));

        Assert.DoesNotContain("没有变化", desk.Out, StringComparison.Ordinal);
        Assert.Contains("2 户，结果不同 1 户", desk.Out, StringComparison.Ordinal);
        var written = desk.Read("changed.csv");
        Assert.Contains("H2", written, StringComparison.Ordinal);
        Assert.Contains("补齐所缺项目（责任 ", written, StringComparison.Ordinal);
        Assert.DoesNotContain("H1", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_blank_means_something_else_no_household_is_said_to_be_the_same_whatever_is_told_of_it()
    {
        using var desk = new CliRun();
        var after = desk.CopyPolicy("after");
        Edit(after, "facts.json", facts => Fact(facts, "oldHouseDangerous")["Omitted"] = false);
        foreach (var examples in Directory.EnumerateFiles(Path.Combine(after, "cases")))
            File.Delete(examples);

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, after, "--lang", "zh"));

        Assert.DoesNotContain("任何住户", desk.Out, StringComparison.Ordinal);
        Assert.Contains("花名册未填该项的住户按新的默认值判定", desk.Out, StringComparison.Ordinal);
        Assert.Contains("判定：事实相同的住户", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_policy_has_another_value_it_is_said_whom_the_answer_is_of()
    {
        using var desk = new CliRun();
        var after = desk.CopyPolicy("after");
        Edit(after, "facts.json", facts => Fact(facts, "relocatedBy")["Values"]!.AsArray()
            .Add(JsonNode.Parse("""{ "Name": "hotel", "Label": { "zh": "住宾馆", "en": "a hotel" } }""")));

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, after, "--lang", "zh"));

        Assert.DoesNotContain("任何住户", desk.Out, StringComparison.Ordinal);
        Assert.Contains("凡取值为两个政策都有的住户，结果、应办事项、材料和期限都相同", desk.Out, StringComparison.Ordinal);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public void No_line_is_wider_than_120_columns(string language)
    {
        using var desk = new CliRun();
        var after = desk.CopyPolicy("after");
        Edit(after, "policy.json", policy =>
        {
            foreach (var duty in policy["Duties"]!.AsArray().SelectMany(d => d!["Duties"]?.AsArray().ToArray() ?? [d]))
                duty!["Actors"] = new JsonArray("county", "town", "village", "countyFinanceBureau", "contractor");
        });
        PolicyCopy.Replace(after, "safety-class.json", "\"noHouse\"", "\"noHouse and not registeredPoor\"");
        Edit(
            after,
            "procedure.json",
            procedure => procedure["Definitions"]![0]!["Expression"] = "registeredPoor or minimumLivingGuarantee");

        desk.Run("diff", Yiyuan, after, "--set", "publicityDays=5", "--texts", "--lang", language);

        var lines = desk.Out.Split('\n');
        Assert.True(lines.Length > 20, desk.Said);
        Assert.All(lines, line => Assert.True(TextWidth.Of(line.TrimEnd('\r')) <= 120, line));
    }

    [Fact]
    public void What_cannot_be_followed_is_named_with_its_condition_and_is_a_finding()
    {
        using var desk = new CliRun();
        var (before, after) = (
            Numbers(desk, "before", "income * members < 30000", 1_000_000),
            Numbers(desk, "after", "members * income < 30000", 1_000_000));

        Assert.Equal(ExitCode.Findings, desk.Run("diff", before, after, "--lang", "zh"));

        Assert.Contains("除下述无法判明者外，未发现变化", desk.Out.Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("--roster", desk.Out, StringComparison.Ordinal);
        Assert.Contains("“家庭年收入 × 家庭人口 ＜ 30,000”", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("没有变化", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_that_is_new_is_a_change_and_its_condition_is_named()
    {
        using var desk = new CliRun();
        var (before, after) = (Numbers(desk, "before", "income < 30000"), Numbers(desk, "after", "income <= 6000 * members"));

        Assert.Equal(ExitCode.Done, desk.Run("diff", before, after, "--lang", "zh"));

        Assert.Contains("满足“家庭年收入 ≤ 6000 × 家庭人口”", desk.Out.Replace("\n    ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("未计数", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_holds_all_that_is_compared()
    {
        using var desk = new CliRun();
        desk.Run("diff", Yiyuan, Yiyuan, "--set", "publicityDays=5", "--format", "json");

        var root = JsonDocument.Parse(desk.Out).RootElement;
        Assert.False(root.GetProperty("nothingChanges").GetBoolean());
        Assert.True(root.GetProperty("exact").GetBoolean());
        Assert.Equal("5", root.GetProperty("parameters")[0].GetProperty("after").GetString());
        var period = root.GetProperty("procedure").EnumerateArray().First();
        Assert.Equal("days", period.GetProperty("property").GetString());
        Assert.Equal(
            "submittedToTown",
            period.GetProperty("example").GetProperty("events").EnumerateArray().Last().GetProperty("event").GetString());
        Assert.All(
            (string[])["kinds", "notFollowed", "renames", "ruleSets", "changedFacts", "texts", "addedFacts", "removedFacts"],
            key => Assert.Equal(JsonValueKind.Array, root.GetProperty(key).ValueKind));
    }

    [Fact]
    public void Texts_are_counted_and_listed_when_asked_for()
    {
        using var desk = new CliRun();
        var after = desk.CopyPolicy("after");
        Edit(after, "policy.json", policy => policy["Actors"]![0]!["Label"] = new JsonObject { ["zh"] = "新名称", ["en"] = "new name" });

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, after, "--lang", "zh"));
        Assert.Contains("另有 1 处文字不同", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("没有变化", desk.Out, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, after, "--lang", "zh", "--texts"));
        Assert.Contains("→ 新名称", desk.Out, StringComparison.Ordinal);
    }

    private static string Numbers(CliRun desk, string name, string condition, int mostMembers = 20)
    {
        var policy = desk.CopyPolicy(name);
        Edit(policy, "facts.json", facts =>
        {
            facts["Facts"]!.AsArray().Add(Number("income", "家庭年收入", 10_000_000));
            facts["Facts"]!.AsArray().Add(Number("members", "家庭人口", mostMembers));
        });
        PolicyCopy.Replace(policy, "safety-class.json", "\"noHouse\"", $"\"noHouse and {condition}\"");
        return policy;
    }

    private static JsonObject Number(string name, string label, int maximum) => new()
    {
        ["Name"] = name,
        ["Type"] = "integer",
        ["Label"] = new JsonObject { ["zh"] = label, ["en"] = name },
        ["Minimum"] = 1,
        ["Maximum"] = maximum,
        ["Omitted"] = 1,
        ["Changeable"] = true,
    };

    private static JsonNode Fact(JsonNode facts, string name) => facts["Facts"]!.AsArray().First(f => (string?)f!["Name"] == name)!;

    private static void Edit(string policy, string file, Action<JsonObject> edit)
    {
        var path = Path.Combine(policy, file);
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        edit(json);
        File.WriteAllText(path, json.ToJsonString());
    }
}
