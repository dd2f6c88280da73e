using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HousingRules.Generators.Killing;

/// <summary>A node of the service: a process of its own, which is killed and started again.</summary>
internal sealed class ServiceNode : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string[] _arguments;
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
        for (var since = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await _probe.GetAsync(new Uri(Address, "/health/ready"), cancellation);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                // It is not there yet.
            }

            if (_process.HasExited || since.Elapsed > Patience)
                throw new InvalidOperationException("The node does not come up.");
            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Starts it again at the same place.</summary>
    public void Restart() => _process = Start();

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _probe.Dispose();
    }

    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", _arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
