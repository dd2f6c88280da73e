using System.Text.Json;
using System.Text.RegularExpressions;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>check</c>: what is proved, what is found, and how a script hears of it.</summary>
public class CheckTests
{
    [Theory]
    [InlineData("en", "all 27 invariants hold", "but for 4 that are accepted", "0 unaccounted for", "88 worked examples, 0 of them")]
    [InlineData("zh", "27 条不变式均成立", "已接受的 4 处除外", "未交代 0 条", "示例 88 个，不成立 0 个")]
    public void A_clean_policy_says_what_was_proved(string language, params string[] says)
    {
        using var desk = new CliRun();

        var exit = desk.Run("check", desk.CopyPolicy(), "--lang", language);

        Assert.Equal(ExitCode.Done, exit);
        Assert.All(says, words => Assert.Contains(words, Unwrapped(desk.Out), StringComparison.Ordinal));
        Assert.Empty(desk.Error);
    }

    [Fact]
    public void A_gap_is_shown_by_a_household()
    {
        using var desk = new CliRun();

        var exit = desk.Run("check", WithGap(desk), "--lang", "en");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Matches("platform-upload.json:[0-9]+:[0-9]+: error: The rule set \"platform-upload\" has a gap", Unwrapped(desk.Out));
        Assert.Matches("possible households .*, for example:\n  \\w", desk.Out);
        Assert.DoesNotContain("{", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_household_that_shows_a_gap_is_a_gap_when_explained()
    {
        using var desk = new CliRun();
        var policy = WithGap(desk);
        desk.Run("check", policy, "--format", "json");
        var household = Analysis(desk).Single(f => f.GetProperty("kind").GetString() == "Gap").GetProperty("examples")[0].GetRawText();

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

        var listed = Regex.Matches(desk.Out, "^(N[0-9]+) .*「", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToArray();
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
            $"{88 + suggested} worked examples, 0 of them do not hold; 44 rules, 0 not shown",
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
        Assert.Contains("  missing (not known): expected noHouse (", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_history_that_does_not_hold_the_first_refused_event_is_told_and_what_follows_is_folded()
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        PolicyCopy.Replace(policy, "policy.json", $"{Publicity} 3", $"{Publicity} 5");

        Assert.Equal(ExitCode.Findings, desk.Run("check", policy, "--lang", "en"));

        var lines = desk.Out.Split('\n');
        var first = Array.FindIndex(lines, l => l.Contains("→ event ", StringComparison.Ordinal));
        Assert.Contains("was refused: ", desk.Out, StringComparison.Ordinal);
        Assert.Contains("most likely follow from it", desk.Out, StringComparison.Ordinal);
        Assert.Contains("does not hold", string.Concat(lines[Math.Max(0, first - 6)..first]), StringComparison.Ordinal);
        Assert.DoesNotContain("  violations", desk.Out, StringComparison.Ordinal);
    }

    private const string Publicity = "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\":";

    [Fact]
    public void What_was_not_decided_is_not_called_proved()
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        foreach (var name in (string[])["first", "second"])
            PolicyCopy.Replace(
                policy,
                "facts.json",
                "\"Facts\": [",
                $$"""
                "Facts": [{ "Name": "{{name}}", "Type": "integer", "Omitted": 0, "Minimum": 0, "Maximum": 1000000,
                  "Label": { "zh": "{{name}}", "en": "{{name}}" }, "Clause": "N03" },
                """);
        PolicyCopy.Replace(
            policy,
            "invariants.json",
            "\"Invariants\": [",
            """
            "Invariants": [{ "Name": "product", "Holds": "first * second != 999983", "Clause": "N03",
              "Label": { "zh": "乘积", "en": "product" } },
            """);

        var exit = desk.Run("check", policy, "--lang", "zh");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains("1 处未能判明", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("逐一核验：28 条不变式均成立", desk.Out, StringComparison.Ordinal);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public void No_line_is_wider_than_a_terminal(string language)
    {
        using var desk = new CliRun();
        var policy = WithGap(desk);
        PolicyCopy.Replace(policy, "cases/upload.json", "\"missing\": []", "\"missing\": [\"noHouse\"]");
        PolicyCopy.Replace(policy, "case-handling.json", " and not relocated\"", "\"");

        desk.Run("check", policy, "--statements", "--lang", language);

        Assert.DoesNotContain(desk.Out.Split('\n'), line => TextWidth.Of(line) > 120);
    }

    // What follows a break is one line again.
    private static string Unwrapped(string text) => Regex.Replace(text, "\n +", " ").Replace("， ", "，").Replace("。 ", "。");

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
