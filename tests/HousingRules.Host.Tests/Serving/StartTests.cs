using System.Net;
using System.Net.Sockets;
using HousingRules.Facts;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Serving;

/// <summary>A service that cannot start says why.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"housing-rules-start-{Guid.NewGuid():N}");

    [Xunit.Fact]
    public async Task Where_another_program_listens_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var said = new StringWriter();
        var console = new HostConsole(Language.English, said, said, () => Stream.Null, ErrorIsTerminal: false);

        var failure = await Assert.ThrowsAsync<HostFailure>(
            () => Service.RunAsync(new ServeOptions { Data = _folder, Urls = url }, console, CancellationToken.None));

        Assert.Contains(url, failure.Text.English, StringComparison.Ordinal);
        Assert.Contains(url, failure.Text.Chinese, StringComparison.Ordinal);
        // No password was made that nobody can use: the next start makes it and shows it.
        Assert.DoesNotContain("admin", said.ToString(), StringComparison.Ordinal);
        await using var database = new SqliteDatabase(Path.Combine(_folder, "housing-rules.db"));
        Assert.False(await new PersonStore(database, TimeProvider.System).HasAdministratorAsync());
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
