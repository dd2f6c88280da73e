using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>names</c>: the policy's names for a program.</summary>
public class NamesTests
{
    [Fact]
    public void They_are_printed_and_written()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("names", "--csharp", "County.Housing"));
        var printed = desk.Out;
        Assert.Equal(ExitCode.Done, desk.Run("names", "--csharp", "County.Housing", "--output", desk.Path("Names.cs")));

        Assert.Contains("namespace County.Housing;", printed, StringComparison.Ordinal);
        Assert.Equal(printed.ReplaceLineEndings("\n").Trim(), desk.Read("Names.cs").ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void They_say_how_they_are_made_again()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();
        var rules = desk.Path("rules");

        Assert.Equal(ExitCode.Done, desk.Run("names", "--csharp", "County.Housing", "--rules", rules, "--policy", "yiyuan"));

        Assert.Contains(
            $"// Made by: housing-rules names --csharp County.Housing --rules {rules} --policy yiyuan\n",
            desk.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_none_is_told()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run("names", "--csharp", "1", "--lang", "zh"));

        Assert.Contains("不是命名空间", desk.Error, StringComparison.Ordinal);
    }
}
