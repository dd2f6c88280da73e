using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HousingRules.Generators.Killing;

/// <summary>A node of the service: a process of its own, which is killed and started again.</summary>
internal sealed class ServiceNode : IDisposable
{
    private const int MostSaid = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string[] _arguments;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly HttpClient _probe = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process _process;

    /// <param name="host">The host's assembly.</param>
    /// <param name="arguments">Where its database is.</param>
    public ServiceNode(string host, IReadOnlyList<string> arguments)
    {
        Address = new(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}"));
        _arguments = [host, "serve", .. arguments, "--urls", Address.ToString()];
        _process = Start();
    }

    /// <summary>The host's assembly, built beside this program.</summary>
    public static string Host { get; } = Path.Combine(AppContext.BaseDirectory, "HousingRules.Host.dll");

    public Uri Address { get; }

    /// <summary>Bytes of memory that it holds.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Waits until it answers.</summary>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        var last = "it did not answer";
        for (var since = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await _probe.GetAsync(new Uri(Address, "/health/ready"), cancellation);
                if (answer.IsSuccessStatusCode)
                    return;
                last = $"it answered {(int)answer.StatusCode}";
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                // It is not there yet.
            }

            if (_process.HasExited)
                last = $"it ended with {_process.ExitCode}";
            if (_process.HasExited || since.Elapsed > Patience)
                throw new InvalidOperationException(
                    $"The node does not come up: after {since.Elapsed.TotalSeconds:F0} s {last}. It said:\n{string.Join('\n', _said)}");
            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Starts it again at the same place.</summary>
    public void Restart()
    {
        _process.Dispose();
        _process = Start();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _probe.Dispose();
    }

    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", _arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        _said.Enqueue(line);
        if (_said.Count > MostSaid)
            _said.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
