using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Results;

public class WholeFileTests
{
    [Fact]
    public void The_output_is_not_the_roster()
    {
        using var desk = new Desk();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));
        var before = desk.Read("r.csv");

        Assert.Equal(
            ExitCode.Failed,
            desk.Run("determine", roster, "--output", Path.Combine(Path.GetDirectoryName(roster)!, ".", "r.csv"), "--lang", "en"));

        Assert.Contains("is the input itself", desk.Error, StringComparison.Ordinal);
        Assert.Equal(before, desk.Read("r.csv"));
    }

    [Fact]
    public void A_link_to_the_roster_is_the_roster()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var desk = new Desk();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));
        File.CreateSymbolicLink(desk.Path("link.csv"), roster);

        Assert.Equal(ExitCode.Failed, desk.Run("determine", roster, "--output", desk.Path("link.csv")));
    }

    [Fact]
    public void A_device_is_written_and_not_replaced()
    {
        if (!File.Exists("/dev/null"))
            return;
        using var desk = new Desk();

        Assert.Equal(
            ExitCode.Done,
            desk.Run("determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), "--output", "/dev/null", "--format", "csv"));

        using var device = File.OpenRead("/dev/null");
        Assert.Equal(-1, device.ReadByte());
    }

    [Theory]
    [InlineData("missing/out.csv", "the folder does not exist")]
    [InlineData("folder.csv", "it is a folder")]
    [InlineData("/proc/out.csv", "cannot be written")]
    public void An_output_that_cannot_be_written_is_refused_before_anything_is_done(string output, string says)
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.Path("folder.csv"));

        var exit = desk.Run("determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), "--output", desk.Path(output), "--lang", "en");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
        Assert.Equal(["folder.csv", "r.csv"], desk.Files);
    }

    [Fact]
    public void An_older_output_stays_when_the_new_one_fails()
    {
        using var desk = new Desk();
        desk.Put("out.csv", "old");

        Assert.Equal(ExitCode.Failed, desk.Run("determine", desk.Put("r.csv", "id,categories\n1,\"\n"), "--output", desk.Path("out.csv")));

        Assert.Equal("old", desk.Read("out.csv"));
        Assert.Equal(["out.csv", "r.csv"], desk.Files);
    }

    [Theory]
    [InlineData("csv"), InlineData("xlsx"), InlineData("json"), InlineData("jsonl")]
    public void An_interrupted_run_leaves_nothing(string format)
    {
        using var desk = new Desk();
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();

        var exit = desk.Run(
            interrupted.Token,
            "determine",
            desk.Put("r.csv", Some.Csv(Some.Row("1"))),
            "--output",
            desk.Path($"out.{format}"),
            "--lang",
            "en");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains("Interrupted", desk.Error, StringComparison.Ordinal);
        Assert.Equal(["r.csv"], desk.Files);
    }
}
