using System.Text.Json;
using System.Text.RegularExpressions;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>check</c>: what is proved, what is found, and how a script hears of it.</summary>
public class CheckTests
{
    [Theory]
    [InlineData("en", "27 invariants", "0 found, 4 accepted", "0 unaccounted for", "73 worked examples, 0 of them do not hold")]
    [InlineData("zh", "27 条不变式", "发现 0 处，已接受 4 处", "未交代 0 条", "示例 73 个，不成立 0 个")]
    public void A_clean_policy_says_what_was_proved(string language, params string[] says)
    {
        using var desk = new CliRun();

        var exit = desk.Run("check", desk.CopyPolicy(), "--lang", language);

        Assert.Equal(ExitCode.Done, exit);
        Assert.All(says, words => Assert.Contains(words, desk.Out, StringComparison.Ordinal));
        Assert.Empty(desk.Error);
    }

    [Fact]
    public void A_gap_is_shown_by_a_household()
    {
        using var desk = new CliRun();

        var exit = desk.Run("check", WithGap(desk), "--lang", "en");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Matches("platform-upload.json:[0-9]+:[0-9]+: error: The rule set \"platform-upload\" has a gap", desk.Out);
        Assert.Matches("possible households .*, for example:\n  \\{\"id\":\"example\",", desk.Out);
    }

    [Fact]
    public void The_household_that_shows_a_gap_is_a_gap_when_explained()
    {
        using var desk = new CliRun();
        var policy = WithGap(desk);
        desk.Run("check", policy, "--lang", "en");
        var household = Regex.Match(desk.Out, "has a gap.*\n.*\n  (\\{.*\\})").Groups[1].Value;

        desk.Run("explain", desk.Put("one.json", household), "--rules", policy, "--format", "json");

        Assert.Equal("gap", JsonDocument.Parse(desk.Out).RootElement.GetProperty("determination").GetProperty("status").GetString());
    }

    [Fact]
    public void A_gap_is_data_too()
    {
        using var desk = new CliRun();

        var exit = desk.Run("check", WithGap(desk), "--format", "json");

        var gap = Analysis(desk).Single(f => f.GetProperty("kind").GetString() == "Gap");
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal("platform-upload", gap.GetProperty("subject").GetString());
        Assert.Equal(JsonValueKind.Object, gap.GetProperty("examples")[0].ValueKind);
        Assert.False(gap.TryGetProperty("accepted", out _));
    }

    [Fact]
    public void What_is_accepted_is_data_with_its_reason()
    {
        using var desk = new CliRun();

        desk.Run("check", desk.CopyPolicy(), "--format", "json", "--lang", "en");

        Assert.Equal(4, Analysis(desk).Count(f => f.GetProperty("accepted").GetString()!.Length > 10));
    }

    [Fact]
    public void Every_statement_of_the_text_is_listed()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("check", desk.CopyPolicy(), "--statements", "--lang", "en"));

        var listed = Regex.Matches(desk.Out, "^(N[0-9]+) .*「.+」$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(64, listed.Length);
        Assert.Distinct(listed);
    }

    [Fact]
    public void What_is_suggested_is_a_file_of_examples_that_hold()
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        Assert.Equal(ExitCode.Done, desk.Run("check", policy, "--suggest"));
        var suggested = JsonDocument.Parse(desk.Out).RootElement.GetArrayLength();

        File.WriteAllText(Path.Combine(policy, "cases", "suggested.json"), desk.Out);

        Assert.NotEqual(0, suggested);
        Assert.Equal(ExitCode.Done, desk.Run("check", policy, "--lang", "en"));
        Assert.Contains(
            $"{73 + suggested} worked examples, 0 of them do not hold; 44 rules, 0 not shown",
            desk.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_does_not_hold_is_a_finding()
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        PolicyCopy.Replace(policy, "cases/upload.json", "\"missing\": []", "\"missing\": [\"noHouse\"]");

        var exit = desk.Run("check", policy, "--lang", "en");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains("  missing: expected [noHouse], came []", desk.Out, StringComparison.Ordinal);
    }

    // Safe, and something outstanding: no rule is left for it.
    private static string WithGap(CliRun desk)
    {
        var policy = desk.CopyPolicy();
        PolicyCopy.Replace(policy, "platform-upload.json", "\"notYetSafe or uploadBlocked\"", "\"notYetSafe\"");
        return policy;
    }

    private static JsonElement.ArrayEnumerator Analysis(CliRun desk) =>
        JsonDocument.Parse(desk.Out).RootElement.GetProperty("policies")[0].GetProperty("analysis").EnumerateArray();
}
