using System.IO.Compression;
using System.Text.Json;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>diff</c>: whom an amendment changes, of all households and of a roster.</summary>
public class DiffTests
{
    private const string Yiyuan = $"{PolicyCopy.Id}/{PolicyCopy.Day}";

    private const string Switch = "lowIncomeFundsAlwaysViaTown";

    [Theory]
    [InlineData("en", "Nothing changes for any household.")]
    [InlineData("zh", "对任何住户都没有变化。")]
    public void A_policy_does_not_differ_from_itself(string language, string says)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, Yiyuan, "--lang", language));

        Assert.Contains(says, desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_publicity_decides_nothing_differently_and_is_shown_by_a_case()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, Yiyuan, "--set", "publicityDays=5", "--lang", "zh"));

        Assert.DoesNotContain("没有变化", desk.Out, StringComparison.Ordinal);
        Assert.Contains("判定：任何住户的结果、应办事项、材料和期限都相同。", desk.Out, StringComparison.Ordinal);
        Assert.Contains("参数“公示不少于几天”的值：3 → 5", desk.Out, StringComparison.Ordinal);
        Assert.Contains("期间“村级公示期满”的天数：3 → 5", desk.Out, StringComparison.Ordinal);
        Assert.Contains("期间“镇级公示期满”的天数：3 → 5", desk.Out, StringComparison.Ordinal);
        Assert.Contains("修订后：不予受理（SUBMITTED_DURING_PUBLICITY）", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("没有找到", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_days_below_none_is_a_mistake_of_the_setting_and_not_of_the_program()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run("diff", Yiyuan, Yiyuan, "--set", "publicityDays=-1", "--lang", "zh"));

        Assert.Contains("“publicityDays”是天数", desk.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("程序内部", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_switch_changes_what_it_is_about()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, Yiyuan, "--set", $"{Switch}=false", "--format", "json"));

        var kinds = JsonDocument.Parse(desk.Out).RootElement.GetProperty("kinds").EnumerateArray().ToArray();
        Assert.NotEmpty(kinds);
        Assert.All(kinds.SelectMany(k => k.GetProperty("lost").EnumerateArray().Concat(k.GetProperty("gained").EnumerateArray())), name =>
            Assert.StartsWith("funding-route/", name.GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_that_is_of_another_type_after_is_told()
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        Directory.Delete(Path.Combine(policy, "cases"), recursive: true);
        PolicyCopy.Replace(policy, "case-handling.json", "(disasterDamage or not disasterCauseRequired)", "(not disasterCauseRequired)");
        var facts = Path.Combine(policy, "facts.json");
        var text = File.ReadAllText(facts);
        var declared = text.IndexOf("\"disasterDamage\"", StringComparison.Ordinal);
        var type = text.IndexOf("\"boolean\"", declared, StringComparison.Ordinal);
        var omitted = text.IndexOf("\"Omitted\": false", type, StringComparison.Ordinal);
        File.WriteAllText(facts, text[..type] + "\"integer\"" + text[(type + 9)..omitted] + "\"Omitted\": 0" + text[(omitted + 16)..]);

        Assert.Equal(ExitCode.Done, desk.Run("diff", Yiyuan, policy, "--lang", "en"));

        Assert.Contains("type: boolean -> whole-number", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing changes", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_folders_are_compared()
    {
        using var desk = new CliRun();
        var (before, after) = (desk.CopyPolicy("before"), desk.CopyPolicy("after"));
        PolicyCopy.Replace(after, "safety-class.json", "\"noHouse\"", "\"noHouse and not registeredPoor\"");

        Assert.Equal(ExitCode.Done, desk.Run("diff", before, after, "--lang", "en"));
        var there = desk.Out;
        Assert.Equal(ExitCode.Done, desk.Run("diff", before, before, "--lang", "en"));

        Assert.Contains("possible households are decided differently", there, StringComparison.Ordinal);
        Assert.Contains("Nothing changes", desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public void The_households_of_a_roster_that_change_are_written_to_a_file(string extension)
    {
        using var desk = new CliRun();

        var exit = desk.Run(
            "diff",
            Yiyuan,
            Yiyuan,
            "--set",
            $"{Switch}=false",
            "--roster",
            Roster(desk),
            "--output",
            desk.Path("changed" + extension),
            "--lang",
            "en");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Roster r.csv: 3 households, 1 decided differently, 0 rows not read.", desk.Out, StringComparison.Ordinal);
        var written = extension == ".csv" ? desk.Read("changed.csv") : Sheet(desk.Path("changed.xlsx"));
        Assert.Contains("H2", written, StringComparison.Ordinal);
        Assert.DoesNotContain("H1", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.SecretName, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public void A_file_of_an_interrupted_comparison_is_absent(string extension)
    {
        using var desk = new CliRun();
        var roster = Roster(desk);

        var exit = desk.Run(
            new CancellationToken(canceled: true),
            "diff",
            Yiyuan,
            Yiyuan,
            "--roster",
            roster,
            "--output",
            desk.Path("changed" + extension));

        Assert.Equal(ExitCode.Interrupted, exit);
        Assert.Equal(["r.csv"], desk.Files);
    }

    [Theory]
    [InlineData("There is no policy nowhere/2020-01-01", "nowhere/2020-01-01", Yiyuan)]
    [InlineData("There is no policy nowhere/2020-01-01", Yiyuan, "nowhere/2020-01-01")]
    [InlineData("lowIncomeFundsAlwaysViaTwon", Yiyuan, Yiyuan, "--set", "lowIncomeFundsAlwaysViaTwon=false")]
    [InlineData("NAME=VALUE", Yiyuan, Yiyuan, "--set", Switch)]
    [InlineData("perhaps", Yiyuan, Yiyuan, "--set", $"{Switch}=perhaps")]
    [InlineData("There is no roster missing.csv", Yiyuan, Yiyuan, "--roster", "missing.csv")]
    [InlineData("give a --roster too", Yiyuan, Yiyuan, "--output", "out.csv")]
    [InlineData("use the extension .csv or .xlsx", Yiyuan, Yiyuan, "--roster", "r.csv", "--output", "out.doc")]
    public void What_cannot_be_compared_is_told(string says, params string[] arguments)
    {
        using var desk = new CliRun();
        var roster = Roster(desk);

        var exit = desk.Run(["diff", .. arguments.Select(a => a == "r.csv" ? roster : a), "--lang", "en"]);

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("inside the program", desk.Error, StringComparison.Ordinal);
        Assert.Equal(["r.csv"], desk.Files);
    }

    // The second household's funds go by its construction mode once they need not go through the town.
    private static string Roster(CliRun desk) => desk.Put("r.csv", string.Join("\r\n",
        "户编号,镇街道,村,户主姓名,身份类别,现鉴定等级,建设方式",
        $"H1,南镇,甲村,{Some.SecretName},低保户,A,未定",
        $"H2,南镇,甲村,{Some.SecretName},低保户,C,自建",
        $"H3,北镇,乙村,{Some.SecretName},建档立卡贫困户,C,自建",
        ""));

    private static string Sheet(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var part = new StreamReader(e.Open());
            return part.ReadToEnd();
        }));
    }
}
