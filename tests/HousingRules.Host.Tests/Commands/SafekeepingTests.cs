using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>verify</c>, <c>backup</c> and <c>restore</c> of the service's database, as somebody at a desk runs them.</summary>
public sealed class SafekeepingTests
{
    [Fact]
    public async Task What_was_backed_up_is_restored_and_verified()
    {
        using var desk = new CliRun();
        await FillAsync(desk.Path("data"));

        Assert.Equal(ExitCode.Done, desk.Run("backup", desk.Path("a.zip"), "--data", desk.Path("data"), "--lang", "en"));
        Assert.Contains("1 cases", desk.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, desk.Run("restore", desk.Path("a.zip"), "--data", desk.Path("other"), "--lang", "en"));
        Assert.Contains("1 cases", desk.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, desk.Run("verify", "--data", desk.Path("other"), "--lang", "en"));
        Assert.StartsWith("Checked 1 cases, 2 entries", desk.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, desk.Run("restore", desk.Path("a.zip"), "--data", desk.Path("other"), "--lang", "en"));
        Assert.Contains("empty database", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_database_it_is_said_and_none_is_made()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run("verify", "--data", desk.Path("data"), "--lang", "en"));
        Assert.Contains("no database file", desk.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, desk.Run("backup", desk.Path("a.zip"), "--data", desk.Path("data")));
        Assert.Empty(desk.Files);
    }

    [Fact]
    public void Verify_says_what_it_needs()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run("verify", "--lang", "en"));
        Assert.Contains("Say what is to be verified", desk.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, desk.Run("verify", "--cases", desk.Put("c.jsonl", ""), "--data", desk.Path("data"), "--lang", "en"));
        Assert.Contains("not both", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_never_written_into_what_it_copies()
    {
        using var desk = new CliRun();
        await FillAsync(desk.Path("data"));
        var file = Path.Combine(desk.Path("data"), "housing-rules.db");

        Assert.Equal(ExitCode.Failed, desk.Run("backup", file, "--data", desk.Path("data")));
        Assert.Equal(ExitCode.Done, desk.Run("verify", "--data", desk.Path("data")));
    }

    [Fact]
    public void A_server_that_is_away_is_told_without_its_name_and_account()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run(
            "verify", "--database", "Host=127.0.0.1;Port=1;Username=s3cret;Password=s3cret;Timeout=2", "--data", desk.Path("data"),
                "--lang", "en"));

        Assert.Contains("database cannot be used", desk.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", desk.Said, StringComparison.Ordinal);
    }

    private static async Task FillAsync(string folder)
    {
        await using var database = ServiceDatabase.Open(new ServeOptions { Data = folder });
        Schema.Apply(database);
        var policy = KeptCases.Procedure.Policy;
        await new PolicyArchive(database).KeepAsync(policy.Digest, policy.Name, policy.Files);
        await new KeptCases(database).AppraisedAsync("1");
    }
}
