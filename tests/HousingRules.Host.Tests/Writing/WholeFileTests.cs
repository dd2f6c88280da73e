using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Commands;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Tests.Writing;

public class WholeFileTests
{
    [Fact]
    public void The_output_is_not_the_roster()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));
        var before = desk.Read("r.csv");

        Assert.Equal(
            ExitCode.Failed,
            desk.Run("determine", roster, "--output", Path.Combine(Path.GetDirectoryName(roster)!, ".", "r.csv"), "--lang", "en"));

        Assert.Contains("which this command reads", desk.Error, StringComparison.Ordinal);
        Assert.Equal(before, desk.Read("r.csv"));
    }

    [Fact]
    public void A_link_to_the_roster_is_the_roster()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));
        File.CreateSymbolicLink(desk.Path("link.csv"), roster);

        Assert.Equal(ExitCode.Failed, desk.Run("determine", roster, "--output", desk.Path("link.csv")));
    }

    [Theory]
    [InlineData("determine", "r.csv", "--output", "r.csv")]
    [InlineData("determine", "r.csv", "--bad-rows", "r.csv")]
    [InlineData("determine", "r.csv", "--output", "linked/r.csv")]
    [InlineData("diff", "yiyuan/2020-06-06", "yiyuan/2020-06-06", "--roster", "r.csv", "--output", "r.csv")]
    [InlineData("explain", "r.csv", "--output", "r.csv", "--format", "json")]
    [InlineData("replay", "r.csv", "--output", "r.csv")]
    [InlineData("replay", "r.csv", "--bad-rows", "r.csv")]
    [InlineData("ledger", "r.csv", "--output", "r.csv")]
    public void No_command_writes_over_what_it_reads(params string[] arguments)
    {
        using var desk = new CliRun();
        var before = Some.Csv(Some.Row("1"));
        desk.Put("r.csv", before);
        Directory.CreateSymbolicLink(desk.Path("linked"), Path.GetDirectoryName(desk.Path("r.csv"))!);

        var exit = desk.Run([.. arguments.Select(a => a.EndsWith(".csv", StringComparison.Ordinal) ? desk.Path(a) : a), "--lang", "en"]);

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains("which this command reads", desk.Error, StringComparison.Ordinal);
        Assert.Equal(before, desk.Read("r.csv"));
    }

    [Theory, InlineData("check"), InlineData("graph")]
    public void No_command_writes_over_the_rules_it_reads(string command)
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        var file = Path.Combine(policy, "policy.json");
        var before = File.ReadAllText(file);

        var exit = desk.Run(command, "--rules", policy, "--output", file, "--format", command == "check" ? "json" : "dot", "--lang", "en");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public void Two_outputs_are_not_one_file()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1")));

        var exit = desk.Run("determine", roster, "--output", desk.Path("o.csv"), "--bad-rows", desk.Path("o.csv"), "--lang", "en");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains("which this command reads or writes", desk.Error, StringComparison.Ordinal);
        Assert.Equal(["r.csv"], desk.Files);
    }

    [Theory, InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite), InlineData((UnixFileMode)0b110_110_100)]
    public void A_file_that_is_replaced_keeps_its_mode(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var desk = new CliRun();
        var output = desk.Put("o.csv", "old");
        File.SetUnixFileMode(output, mode);

        Assert.Equal(ExitCode.Done, desk.Run("determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), "--output", output));

        Assert.NotEqual("old", desk.Read("o.csv"));
        Assert.Equal(mode, File.GetUnixFileMode(output));
    }

    [Fact]
    public void An_unfinished_file_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var desk = new CliRun();
        using var file = WholeFile.Create(desk.Path("o.csv"));

        var unfinished = Assert.Single(desk.Files);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(desk.Path(unfinished)));
    }

    [Fact]
    public void Two_unfinished_files_of_one_name_do_not_meet()
    {
        using var desk = new CliRun();
        using var first = WholeFile.Create(desk.Path("o.csv"));
        using var second = WholeFile.Create(desk.Path("o.csv"));

        first.Stream.Write("first"u8);
        second.Stream.Write("second"u8);
        first.Complete();
        second.Complete();

        Assert.Equal("second", desk.Read("o.csv"));
    }

    [Fact]
    public void What_is_unfinished_is_gone_when_the_process_leaves()
    {
        using var desk = new CliRun();
        using var file = WholeFile.Create(desk.Path("o.csv"));

        WholeFile.RemoveUnfinished();

        Assert.Empty(desk.Files);
    }

    [Fact]
    public void A_device_is_written_and_not_replaced()
    {
        if (!File.Exists("/dev/null"))
            return;
        using var desk = new CliRun();

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
        using var desk = new CliRun();
        Directory.CreateDirectory(desk.Path("folder.csv"));

        var exit = desk.Run("determine", desk.Put("r.csv", Some.Csv(Some.Row("1"))), "--output", desk.Path(output), "--lang", "en");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
        Assert.Equal(["folder.csv", "r.csv"], desk.Files);
    }

    [Fact]
    public void An_older_output_stays_when_the_new_one_fails()
    {
        using var desk = new CliRun();
        desk.Put("out.csv", "old");

        Assert.Equal(ExitCode.Failed, desk.Run("determine", desk.Put("r.csv", "id,categories\n1,\"\n"), "--output", desk.Path("out.csv")));

        Assert.Equal("old", desk.Read("out.csv"));
        Assert.Equal(["out.csv", "r.csv"], desk.Files);
    }

    [Theory]
    [InlineData("csv"), InlineData("xlsx"), InlineData("json"), InlineData("jsonl")]
    public void An_interrupted_run_leaves_nothing(string format)
    {
        using var desk = new CliRun();
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

        Assert.Equal(ExitCode.Interrupted, exit);
        Assert.Contains("Interrupted", desk.Error, StringComparison.Ordinal);
        Assert.Equal(["r.csv"], desk.Files);
    }
}
