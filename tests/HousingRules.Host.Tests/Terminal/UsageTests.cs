using System.Text.RegularExpressions;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Commands;

namespace HousingRules.Host.Tests.Terminal;

/// <summary>A command line that cannot be run is refused in the reader's language.</summary>
public partial class UsageTests
{
    [Theory]
    [InlineData("没有“nonsense”这个命令或参数", "nonsense")]
    [InlineData("缺少命令“determine”的参数", "determine")]
    [InlineData("缺少选项“--id”的参数", "explain", "r.csv", "--id")]
    [InlineData("必须给出选项 --from", "new", "nanshan", "--day", "2021-01-01")]
    [InlineData("“pdf”不是可用的取值，应为：text、csv、xlsx、json、jsonl", "determine", "r.csv", "--format", "pdf")]
    [InlineData("没有“--nonsense”这个命令或参数", "determine", "r.csv", "--nonsense")]
    [InlineData("“--format”只能给一个参数", "check", "--format", "text", "--format", "json")]
    [InlineData("选项“--rate”应为整数，不能是“abc”", "serve", "--rate", "abc")]
    [InlineData("选项“--max-body”应为整数，不能是“1.5”", "serve", "--max-body", "1.5")]
    [InlineData("缺少命令", "--lang", "zh")]
    public void What_is_wrong_is_said_in_Chinese(string says, params string[] arguments)
    {
        using var desk = new CliRun();

        var exit = desk.Run(arguments.Contains("--lang") ? arguments : ["--lang", "zh", .. arguments]);

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishSentence(), desk.Error);
    }

    [Theory]
    [InlineData, InlineData("determine"), InlineData("explain"), InlineData("check"), InlineData("diff"), InlineData("replay")]
    [InlineData("ledger"), InlineData("graph"), InlineData("new")]
    public void Help_is_in_Chinese(params string[] command)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run([.. command, "--help", "--lang", "zh"]));

        Assert.Contains("用法：", desk.Out, StringComparison.Ordinal);
        Assert.Contains($"housing-rules {string.Join(' ', command)}".Trim(), desk.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishSentence(), desk.Out);
    }

    [Theory]
    [InlineData("沂水”不能作政策编号", "new", "沂水", "--from", "yiyuan/2020-06-06", "--day", "2021-01-01")]
    [InlineData("不是政策文件夹", "new", "nanshan", "--from", "nowhere/2020-01-01", "--day", "2021-01-01")]
    [InlineData("没有参数“nonsense”", "diff", "yiyuan/2020-06-06", "yiyuan/2020-06-06", "--set", "nonsense=1")]
    [InlineData("不能取“maybe”", "diff", "yiyuan/2020-06-06", "yiyuan/2020-06-06", "--set", "lowIncomeFundsAlwaysViaTown=maybe")]
    [InlineData("天数", "diff", "yiyuan/2020-06-06", "yiyuan/2020-06-06", "--set", "publicityDays=-1")]
    [InlineData("没有政策", "determine", "r.csv", "--policy", "nonsense")]
    public void A_mistake_that_the_library_finds_is_said_in_Chinese(string says, params string[] arguments)
    {
        using var desk = new CliRun();

        var exit = desk.Run([.. arguments, "--lang", "zh"]);

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishSentence(), desk.Error);
    }

    [Fact]
    public void One_version_in_two_folders_is_told_as_that()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();
        desk.CopyPolicy("again");

        var exit = desk.Run("check", desk.Path(""), "--lang", "en");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains("one version in two folders", desk.Error, StringComparison.Ordinal);
    }

    // Three English words in a row: no name of a file, a fact or an option has them.
    [GeneratedRegex(@"\b[A-Za-z]+ [a-z]+ [a-z]+\b")]
    private static partial Regex EnglishSentence();
}
