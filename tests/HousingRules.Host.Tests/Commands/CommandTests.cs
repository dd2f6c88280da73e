using System.Text.Json;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

public class CommandTests
{
    [Theory]
    [InlineData]
    [InlineData("decide")]
    [InlineData("determine")]
    [InlineData("determine", "r.csv", "--format", "pdf")]
    [InlineData("determine", "missing.csv")]
    [InlineData("determine", "r.csv", "--policy", "nowhere")]
    [InlineData("determine", "r.csv", "--rules", "nowhere")]
    [InlineData("determine", "r.csv", "--on", "yesterday")]
    [InlineData("determine", "r.csv", "--on", "1999-01-01")]
    [InlineData("determine", "r.csv", "--format", "xlsx")]
    [InlineData("determine", "r.csv", "--output", "out.doc")]
    [InlineData("explain", "r.csv")]
    [InlineData("explain", "r.csv", "--id", "9")]
    [InlineData("check", "nowhere")]
    public void A_command_that_cannot_be_done_says_so_and_fails(params string[] arguments)
    {
        using var desk = new CliRun();
        desk.Put("r.csv", Some.Csv(Some.Row("1"), Some.Row("2")));
        foreach (var language in (string[])["zh", "en"])
        {
            var exit = desk.Run(
                [.. arguments.Select(a => a.EndsWith(".csv", StringComparison.Ordinal) || a == "out.doc" ? desk.Path(a) : a), "--lang",
                    language]);

            Assert.Equal(ExitCode.Failed, exit);
            Assert.StartsWith(language == "zh" ? "错误: " : "error: ", desk.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", desk.Said, StringComparison.Ordinal);
        }

        Assert.Equal(["r.csv"], desk.Files);
    }

    [Theory]
    [InlineData("--lang", "zh", "判定 1 户")]
    [InlineData("--lang", "en", "1 households decided")]
    public void The_summary_speaks_the_users_language(string option, string language, string says)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), option, language));

        Assert.Contains(says, desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LC_ALL", "zh_CN.UTF-8", true), InlineData("LANG", "zh_CN", true), InlineData("LANG", "en_US.UTF-8", false),
        InlineData("LC_ALL", "C", false)]
    public void The_language_is_that_of_the_environment(string variable, string value, bool chinese) =>
        Assert.Equal(
            chinese ? HousingRules.Facts.Language.Chinese : HousingRules.Facts.Language.English,
            SpokenLanguage.From([], name => name == variable ? value : null));

    [Fact]
    public void The_newest_version_is_the_default_and_a_day_chooses()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));

        desk.Run("determine", roster, "--on", "2020年7月1日", "--policy", PolicyLibrary.BuiltIn.Policies[^1].Id);

        Assert.Contains(PolicyLibrary.BuiltIn.Policies[^1].Name, desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yiyuan/2020-05-01"), InlineData("yiyuan/2020-06-06")]
    public void One_version_can_be_named(string version)
    {
        using var desk = new CliRun();
        desk.CopyPolicy();
        var older = desk.CopyPolicy(day: "2020-05-01");
        PolicyCopy.Replace(older, "policy.json", "\"InForceFrom\": \"2020-06-06\"", "\"InForceFrom\": \"2020-05-01\"");

        var exit = desk.Run(
            "determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), "--rules", desk.Path("rules"), "--policy", version, "--lang", "zh");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(version, desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_not_there_is_told_with_those_that_are()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run("graph", "procedure", "--policy", "yiyuan/2019-01-01", "--lang", "zh"));

        Assert.Contains("没有政策 yiyuan/2019-01-01。现有：yiyuan/2020-06-06。", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_household_is_explained_by_its_id_or_its_row()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1", current: "A"), Some.Row("2", current: "C")));

        Assert.Equal(ExitCode.Done, desk.Run("explain", roster, "--id", "2", "--lang", "zh"));
        var byId = desk.Out;
        Assert.Equal(ExitCode.Done, desk.Run("explain", roster, "--id", "row:3", "--lang", "zh"));

        Assert.Equal(byId, desk.Out);
        Assert.DoesNotContain(Some.SecretName, byId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Rows 2 and 4")]
    [InlineData(1_500, "Rows 2 and 1504")]
    public void An_id_that_two_rows_have_is_explained_with_a_warning(int between, string warning)
    {
        using var desk = new CliRun();
        var others = Enumerable.Range(0, between).Select(i => Some.Row(FormattableString.Invariant($"x{i}")));
        var roster = desk.Put("r.csv", Some.Csv([Some.Row("1", current: "A"), Some.Row("2"), .. others, Some.Row("1", current: "C")]));

        Assert.Equal(ExitCode.Done, desk.Run("explain", roster, "--id", "1", "--lang", "en"));
        Assert.Contains(warning, desk.Error, StringComparison.Ordinal);
        var byId = desk.Out;
        Assert.Equal(ExitCode.Done, desk.Run("explain", roster, "--id", "row:2", "--lang", "en"));

        Assert.Equal(byId, desk.Out);
        Assert.DoesNotContain("have this id", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_is_data_too()
    {
        using var desk = new CliRun();

        desk.Run("explain", desk.Put("one.json", """{"categories":["registeredPoor"],"currentGrade":"C"}"""), "--format", "json");

        Assert.Equal("decided", JsonDocument.Parse(desk.Out).RootElement.GetProperty("determination").GetProperty("status").GetString());
    }

    [Fact]
    public void An_explanation_as_data_says_what_is_possible_and_what_that_depends_on()
    {
        using var desk = new CliRun();
        var one = desk.Put("one.json", """{"registeredPoor":true,"minimumLivingGuarantee":null,"currentGrade":"C"}""");

        desk.Run("explain", one, "--format", "json");

        var root = JsonDocument.Parse(desk.Out).RootElement;
        var facts = root.GetProperty("facts");
        Assert.Equal(
            (JsonValueKind.True, JsonValueKind.Null),
            (facts.GetProperty("registeredPoor").ValueKind, facts.GetProperty("minimumLivingGuarantee").ValueKind));
        Assert.Contains(
            root.GetProperty("notDecided").EnumerateArray(),
            o => o.GetProperty("outcome").GetString() == "eligibleAsMinimumLivingGuarantee"
                && o.GetProperty("possible").GetBoolean()
                && o.GetProperty("dependsOn")[0].GetProperty("fact").GetString() == "categories");
    }

    [Fact]
    public void The_carried_policy_passes_its_check()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("check"));
        Assert.Equal(ExitCode.Done, desk.Run("check", "--format", "json"));

        Assert.Equal(0, JsonDocument.Parse(desk.Out).RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void A_mistake_in_a_policy_is_a_finding_with_its_place()
    {
        using var desk = new CliRun();
        Directory.CreateDirectory(desk.Path("county/2020-01-01"));
        desk.Put("county/2020-01-01/policy.json", "{");

        Assert.Equal(ExitCode.Findings, desk.Run("check", desk.Path("county/2020-01-01"), "--lang", "en"));
        Assert.Contains("policy.json:1:", desk.Out, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Failed, desk.Run("determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), "--rules", desk.Path("county")));
    }

    [Fact]
    public void Data_goes_to_standard_output_and_words_to_standard_error()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));

        desk.Run("determine", roster, "--format", "csv", "--lang", "en");

        Assert.StartsWith("\uFEFF" + Some.Header, desk.Out, StringComparison.Ordinal);
        Assert.Contains("1 households decided", desk.Error, StringComparison.Ordinal);
    }
}
