using System.Diagnostics;
using System.Globalization;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Terminal;

/// <summary>The program as a process of its own, and the system's signals to it.</summary>
public class InterruptionTests
{
    private const int MostSeconds = 20;

    [Theory]
    [InlineData("INT", 100)]
    [InlineData("TERM", 100)]
    [InlineData("INT", 500)]
    [InlineData("TERM", 900)]
    [InlineData("INT", 1_500)]
    public void A_check_ends_when_it_is_told(string signal, int after) => Ends(signal, after, _ => ["check"]);

    [Theory, InlineData("TERM", 700), InlineData("INT", 1_200)]
    public void A_roster_that_is_being_decided_leaves_no_file(string signal, int after) =>
        Ends(signal, after, desk => ["determine", Roster(desk), "--output", desk.Path("out.csv")]);

    [Theory, InlineData("TERM", 700), InlineData("INT", 1_200)]
    public void A_workbook_that_is_being_written_leaves_no_file(string signal, int after) =>
        Ends(signal, after, desk => ["determine", Roster(desk), "--output", desk.Path("out.xlsx")]);

    [Theory, InlineData("TERM", 700), InlineData("INT", 1_200)]
    public void A_household_that_is_looked_for_is_left(string signal, int after) =>
        Ends(signal, after, desk => ["explain", Roster(desk), "--id", "299999", "--output", desk.Path("why.txt")]);

    [Theory, InlineData("TERM", 700), InlineData("INT", 1_200)]
    public void A_comparison_of_two_policies_leaves_no_file(string signal, int after) =>
        Ends(
            signal,
            after,
            desk =>
            [
                "diff", "yiyuan/2020-06-06", "yiyuan/2020-06-06", "--set", "lowIncomeFundsAlwaysViaTown=true",
                "--roster", Roster(desk), "--output", desk.Path("diff.csv"),
            ]);

    [Theory]
    [InlineData("replay", "TERM", 700)]
    [InlineData("replay", "INT", 1_200)]
    [InlineData("ledger", "TERM", 700)]
    [InlineData("ledger", "INT", 1_200)]
    public void Cases_that_are_being_read_leave_no_file(string command, string signal, int after) =>
        Ends(signal, after, desk => [command, Cases(desk), "--output", desk.Path("out.csv")]);

    [Theory]
    [InlineData("replay", "TERM", 900)]
    [InlineData("ledger", "INT", 1_200)]
    public void A_pipe_that_nobody_fills_is_left(string command, string signal, int after) => Ends(signal, after, desk =>
    {
        var pipe = desk.Path("cases.pipe");
        using var make = Process.Start("mkfifo", [pipe]);
        make.WaitForExit();
        return [command, pipe];
    });

    private static string Cases(CliRun desk) => desk.Put(
        "cases.jsonl",
        string.Concat(Enumerable.Range(0, 100_000).Select(
            i => $$"""{"id":"{{i}}","household":{},"events":[{"event":"appraised","date":"2020-06-08","grade":"C"}]}""" + '\n')));

    private static string Roster(CliRun desk) =>
        desk.Put("r.csv", Some.Csv([.. Enumerable.Range(0, 300_000).Select(i => Some.Row(i.ToString(CultureInfo.InvariantCulture)))]));

    private static void Ends(string signal, int after, Func<CliRun, string[]> arguments)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var desk = new CliRun();
        var given = arguments(desk);
        string[] before = [.. desk.Files];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. given, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(after);
        using (var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();

        var ended = process.WaitForExit(TimeSpan.FromSeconds(MostSeconds));
        if (!ended)
            process.Kill();

        Assert.True(ended, $"{string.Join(' ', given)} did not end after SIG{signal}: {error.Result}");
        // Told before it could hear, it dies of the signal; told when all was done, it is done.
        Assert.Contains(process.ExitCode, new[] { ExitCode.Interrupted, ExitCode.Done, 128 + 2, 128 + 15 });
        // Told between the file's taking its name and the end, it leaves the file, which is whole then; never an unfinished one.
        if (process.ExitCode != ExitCode.Done)
            Assert.All(desk.Files.Except(before), name => Assert.Contains(desk.Path(name), given));
        Assert.NotNull(output.Result);
    }
}
