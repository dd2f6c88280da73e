namespace HousingRules.Tests;

public sealed class ChosenSeedTests
{
    [Theory]
    [InlineData(null, "(20200606,65)")]
    [InlineData("", "(20200606,65)")]
    [InlineData("any", null)]
    [InlineData("7", "(7,65)")]
    [InlineData(" 12345678901234567890 ", "(12345678901234567890,65)")]
    [InlineData("(4, 9)", "(4,9)")]
    [InlineData("(4,9,100)", "(4,9,100)")]
    public void A_seed_is_a_number_or_what_FsCheck_prints(string? written, string? replay) =>
        Assert.Equal(replay, ChosenSeed.ReplayOf(written));

    [Theory]
    [InlineData("-7")]
    [InlineData("other")]
    [InlineData("(4,8)")]
    [InlineData("4,9")]
    public void What_is_no_seed_is_said_with_what_to_write(string written) =>
        Assert.Contains("such as (20200606,65)", Assert.Throws<ArgumentException>(() => ChosenSeed.ReplayOf(written)).Message);
}
