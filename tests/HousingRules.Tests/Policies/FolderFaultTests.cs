using System.Text;
using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>Mistakes of whole files: missing, unread, empty, too large, not text.</summary>
public sealed class FolderFaultTests
{
    [Theory]
    [InlineData("facts.json")]
    [InlineData("clauses.json")]
    public void A_missing_file_is_told_and_nothing_else(string name)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Delete(name);

        var errors = Errors(folder.Policy);

        Assert.Equal([$"{name}:0:0 This file is missing."], errors);
    }

    [Fact]
    public void A_rule_set_without_its_file_is_told_where_it_is_listed_and_nothing_else()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Delete("funding-route.json");

        var error = Assert.Single(Errors(folder.Policy));

        Assert.StartsWith("policy.json:13:", error, StringComparison.Ordinal);
        Assert.Contains("The rule set \"funding-route\" has no file funding-route.json.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_policy_file_holds_no_policy()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Delete("policy.json");

        var mistake = Assert.ThrowsAny<ArgumentException>(() => PolicyLibrary.Load(folder.Root));

        Assert.Contains("no folder in it has a policy.json", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", "The folder has no file \"missing.txt\".")]
    [InlineData("sourc.txt", "Did you mean \"source.txt\"?")]
    [InlineData("other.txt", "Both must name one file.")]
    public void The_policy_names_the_text_that_its_quotes_are_held_against(string source, string says)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("other.txt", "another text");
        folder.Replace("policy.json", "\"Source\": \"source.txt\"", $"\"Source\": \"{source}\"");

        var error = Assert.Single(Errors(folder.Policy));

        Assert.StartsWith("policy.json:", error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \n\t")]
    public void An_empty_file_is_told(string text)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("eligibility.json", text);

        var errors = Errors(folder.Policy);

        Assert.Contains("eligibility.json:0:0 The file is empty.", errors);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_told_at_its_first_wrong_byte()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("platform-upload.json", [.. "{\n  \"Title\": \"核"u8, 0xB0, 0xCB, .. "\" }"u8]);

        var errors = Errors(folder.Policy);

        Assert.Contains("platform-upload.json:2:14 The file is not UTF-8 from here on. Save it as UTF-8.", errors);
    }

    [Fact]
    public void A_source_text_that_is_not_UTF8_is_told()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("source.txt", [.. "核查\n"u8, 0xFF]);

        var errors = Errors(folder.Policy);

        Assert.Equal(["source.txt:2:1 The file is not UTF-8 from here on. Save it as UTF-8."], errors);
    }

    [Theory]
    [InlineData("eligibility.json")]
    [InlineData("facts.json")]
    [InlineData("source.txt")]
    public void A_file_over_the_limit_is_not_read(string name)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write(name, folder.Read(name) + new string(' ', 1 << 20));

        var errors = Errors(folder.Policy);

        Assert.Equal([$"{name}:0:0 The file is larger than 1024 KB."], errors);
    }

    [Fact]
    public void An_expression_of_ten_million_characters_is_refused_with_its_file()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("eligibility.json", "\"registeredPoor\"", $"\"{string.Concat(Enumerable.Repeat("noHouse and ", 850_000))}noHouse\"");

        var errors = Errors(folder.Policy);

        Assert.Equal(["eligibility.json:0:0 The file is larger than 1024 KB."], errors);
    }

    [Fact]
    public void A_rule_set_that_no_list_names_is_told()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("fundingroute.json", folder.Read("funding-route.json"));

        var errors = Errors(folder.Policy);

        Assert.Equal(
            ["fundingroute.json:0:0 The rule set \"fundingroute\" is not listed under RuleSets in policy.json, so its rules do nothing. "
                + "List it, or remove the file."],
            errors);
    }

    [Fact]
    public void A_folder_that_is_not_named_by_the_first_day_is_told()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan(day: "2020-06-07");

        var errors = Errors(folder.Policy);

        Assert.Equal(
            ["policy.json:5:18 The policy is in force from 2020-06-06, but its folder is called \"2020-06-07\". A policy's folder is "
                + "named by its first day."],
            errors);
    }

    [Fact]
    public void A_folder_that_is_not_named_by_the_county_is_told()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan(county: "yiyun");

        var errors = Errors(folder.Policy);

        Assert.Equal(["policy.json:4:9 The policy's id is \"yiyuan\", but the folder above it is called \"yiyun\"."], errors);
    }

    [Fact]
    public void Mistakes_of_two_policies_are_told_together()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.AddCopyOfYiyuan("yiyuan", "2021-01-01");
        folder.Delete("facts.json");

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Root)).Findings;

        Assert.Contains(findings, f => f.File.EndsWith("yiyuan/2020-06-06/facts.json", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.File.EndsWith("yiyuan/2021-01-01/policy.json", StringComparison.Ordinal));
    }

    [Fact]
    public void The_exception_says_how_many_mistakes_and_each_of_them()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Delete("facts.json");

        var refusal = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy));

        Assert.Equal($"1 mistake in the rule files; nothing was loaded.\n{refusal.Findings[0]}", refusal.Message);
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_do_not_move_a_finding()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var text = folder.Read("eligibility.json")
            .Replace("\"registeredPoor\"", "\"noHouse and regis\"", StringComparison.Ordinal)
            .ReplaceLineEndings("\r\n");
        folder.Write("eligibility.json", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);

        var errors = Errors(folder.Policy);

        Assert.Equal(["eligibility.json:9:34 No fact, parameter, definition or outcome is called \"regis\"."], errors);
    }

    private static IEnumerable<string> Errors(string folder) =>
        Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder)).Findings
        .Where(f => f.Severity == Severity.Error)
        .Select(
            f => $"{f.File[(f.File.LastIndexOf("yiyu", StringComparison.Ordinal) + 1)..].Split('/', 3)[2]}:{f.Line}:{f.Column} "
                + $"{f.Message.English}");
}
