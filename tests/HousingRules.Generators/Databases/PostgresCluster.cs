using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace HousingRules.Generators.Databases;

/// <summary>A PostgreSQL of the tests' own: in a temporary folder, on loopback, ended with the run.</summary>
public sealed class PostgresCluster : IDisposable
{
    private static readonly string? Initdb = OnPath.Find("initdb");
    private static readonly string? Postgres = OnPath.Find("postgres");
    private static readonly Lazy<PostgresCluster> Only = new(() => new PostgresCluster());

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"housing-rules-pg-{Guid.NewGuid():N}");
    private readonly Process _guard;

    /// <summary>Starts one of its own, which may be killed.</summary>
    public PostgresCluster()
    {
        Port = FreePort();
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        As(Initdb!, "-D", Data, "-U", "tests", "--auth=trust", "--encoding=UTF8", "--no-sync", "--locale=C.UTF-8").WaitForExit();
        _guard = Guard();
        Start();
    }

    public static bool IsThere => Initdb is not null && Postgres is not null;

    /// <summary>One that all tests share.</summary>
    public static PostgresCluster Instance => Only.Value;

    public int Port { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a database that is new.</summary>
    public string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"create database {name}", connection);
        command.ExecuteNonQuery();
        return Connection(name);
    }

    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=tests;Database={database};Include Error Detail=false;Maximum Pool Size=20";

    /// <summary>Kills the server, as when a machine is pulled out, and starts it again.</summary>
    public void KillAndStart()
    {
        using var server = Process.GetProcessById(
            int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture));
        server.Kill(entireProcessTree: true);
        server.WaitForExit();
        Start();
    }

    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _guard.Dispose();
    }

    private void Start()
    {
        var until = Stopwatch.StartNew();
        using var first = Serve();
        for (var server = first; ;)
        {
            try
            {
                using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false;Timeout=2");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (until.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(100);
                // What a killed one left behind may still hold its memory for a moment.
                if (server.HasExited)
                    server = Serve();
            }
        }
    }

    private Process Serve() => As(
        Postgres!, "-D", Data, "-p", $"{Port}", "-h", "127.0.0.1", "-k", _folder, "-c", "max_connections=200", "-c",
        "log_min_messages=fatal");

    // The shell waits for the end of its input: however this process ends, the server ends with it, and its folder goes.
    private Process Guard() => Begin(
        "sh",
        ["-c", "cat >/dev/null; kill -QUIT $(head -n 1 \"$1\"/postmaster.pid); sleep 1; rm -rf \"$0\"", _folder, Data],
        holdsInput: true);

    // The server refuses to be run by root.
    private static string[] Setuid =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private static Process As(string program, params string[] arguments)
    {
        string[] all = [.. Setuid, program, .. arguments];
        return Begin(all[0], all[1..]);
    }

    private static void Run(string program, params string[] arguments) => Begin(program, arguments).WaitForExit();

    private static Process Begin(string program, string[] arguments, bool holdsInput = false)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = holdsInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
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
