using System.Text;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Rosters;

/// <summary>The towns of a summary.</summary>
public sealed class TownTests
{
    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    [InlineData(9_000, true)]
    public void Towns_beyond_a_thousand_are_not_told_apart_and_every_household_counts(int towns, bool tooMany)
    {
        var text = new StringBuilder("户编号,镇街道,身份类别,现鉴定等级\n");
        for (var i = 0; i < 20_000; i++)
            text.Append($"{i},镇{i % towns},{(i % 2 == 0 ? "低保户" : "")},D\n");
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Encoding.UTF8.GetBytes(text.ToString()));

        Assert.Equal(ExitCode.Done, desk.Run("determine", roster, "--lang", "zh", "--output", desk.Path("o.csv")));

        Assert.Contains("判定 20,000 户", desk.Said, StringComparison.Ordinal);
        Assert.Equal(tooMany, desk.Said.Contains("不分镇统计", StringComparison.Ordinal));
        Assert.Equal(!tooMany, desk.Said.Contains("镇0 ", StringComparison.Ordinal));
    }
}
