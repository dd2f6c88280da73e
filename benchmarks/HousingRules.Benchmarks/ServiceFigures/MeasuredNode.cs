using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>A node of the service, seen from outside.</summary>
internal sealed class MeasuredNode : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private MeasuredNode(Process process, Uri address, TimeSpan first) => (_process, Address, FirstPage) = (process, address, first);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>The most memory that it has held, in bytes.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>How long processors have worked for it.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts one, and waits for its first page.</summary>
    public static async Task<MeasuredNode> StartAsync(string host, params IEnumerable<string> arguments)
    {
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}"));
        var clock = Stopwatch.StartNew();
        // One person asks here more often than people do.
        string[] serve = [host, "serve", "--demo", "--rate", "1000000", .. arguments, "--urls", $"{address}"];
        var process = Process.Start(new ProcessStartInfo("dotnet", serve)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Tell(line.Data is { } said && IsTold(said) ? said : null);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var browser = new OfficeBrowser(address);
        while (!await browser.AnswersAsync("/sign-in"))
        {
            if (process.HasExited || clock.Elapsed > Patience)
                throw new InvalidOperationException("The node does not come up; what it said stands above.");
            await Task.Delay(10);
        }

        return new(process, address, clock.Elapsed);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool IsTold(string logged) =>
        logged.Contains(" Warning ", StringComparison.Ordinal) || logged.Contains(" Error ", StringComparison.Ordinal);

    private static void Tell(string? said)
    {
        if (said is not null)
            Console.Error.WriteLine(said);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
