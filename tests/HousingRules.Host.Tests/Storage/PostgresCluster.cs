using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace HousingRules.Host.Tests.Storage;

/// <summary>A PostgreSQL of the tests' own: in a temporary folder, on loopback, ended with the run.</summary>
internal sealed class PostgresCluster
{
    private static readonly string? Initdb = Find("initdb");
    private static readonly string? Postgres = Find("postgres");
    private static readonly Lazy<PostgresCluster> Only = new(() => new PostgresCluster());

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"housing-rules-pg-{Guid.NewGuid():N}");

    private PostgresCluster()
    {
        Port = FreePort();
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        As(Initdb!, "-D", Data, "-U", "tests", "--auth=trust", "--encoding=UTF8", "--no-sync", "--locale=C.UTF-8").WaitForExit();
        Server = Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();
    }

    public static bool IsThere => Initdb is not null && Postgres is not null;

    public static PostgresCluster Instance => Only.Value;

    public int Port { get; }

    public Process Server { get; private set; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a database that is new.</summary>
    public string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(Connection("postgres"));
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
        Server.Kill(entireProcessTree: true);
        Server.WaitForExit();
        Server = Start();
    }

    private Process Start()
    {
        var server = As(
            Postgres!, "-D", Data, "-p", $"{Port}", "-h", "127.0.0.1", "-k", _folder, "-c", "max_connections=100", "-c", "log_min_messages=fatal");
        for (var until = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false;Timeout=2");
                connection.Open();
                return server;
            }
            catch (NpgsqlException) when (until.Elapsed < TimeSpan.FromSeconds(60) && !server.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private void Remove()
    {
        // SIGQUIT ends it at once; what it kept goes with the folder.
        Server.Kill(entireProcessTree: true);
        Server.WaitForExit(TimeSpan.FromSeconds(10));
        Directory.Delete(_folder, recursive: true);
    }

    // The server refuses to be run by root.
    private static Process As(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Begin("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
        : Begin(program, arguments);

    private static void Run(string program, params string[] arguments) => Begin(program, arguments).WaitForExit();

    private static Process Begin(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
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

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
