using System.Diagnostics;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.LedgerReports;

namespace HousingRules.Host.Tests.CaseFiles;

/// <summary>Cases that come through a pipe, which can be read only once and has no length.</summary>
public sealed class PipedCaseTests : IDisposable
{
    private readonly CliRun _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("ledger --format json")]
    [InlineData("ledger --format json --on 2020-07-01")]
    [InlineData("replay --format json")]
    public async Task Cases_from_a_pipe_give_what_the_file_gives(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        var cases = _desk.Put("cases.jsonl", SomeCases.County);
        var code = Run(command, cases);
        var fromFile = _desk.Out;

        var (piped, fromPipe) = await Piped(command, SomeCases.County);

        Assert.Equal(code, piped);
        Assert.Equal(fromFile, fromPipe);
        Assert.NotEmpty(fromPipe);
    }

    [Fact]
    public async Task An_empty_pipe_is_told_like_an_empty_file()
    {
        if (OperatingSystem.IsWindows())
            return;

        var (code, _) = await Piped("replay", "");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("is empty", _desk.Error, StringComparison.Ordinal);
    }

    private int Run(string command, string input)
    {
        var words = command.Split(' ');
        return _desk.Run([words[0], input, .. words[1..], "--lang", "en"]);
    }

    private async Task<(int Code, string Out)> Piped(string command, string cases)
    {
        var pipe = _desk.Path("cases.pipe");
        using (var make = Process.Start("mkfifo", [pipe]))
            await make.WaitForExitAsync();
        var writing = Task.Run(() => File.AppendAllText(pipe, cases));
        var code = await Task.Run(() => Run(command, pipe));
        await writing;
        return (code, _desk.Out);
    }
}
