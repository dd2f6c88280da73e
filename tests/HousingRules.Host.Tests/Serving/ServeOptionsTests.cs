using HousingRules.Host.Serving;

namespace HousingRules.Host.Tests.Serving;

/// <summary>What is wrong with a service's options is told all at once, before anything starts.</summary>
public sealed class ServeOptionsTests
{
    [Fact]
    public void Good_options_have_no_mistakes() => Assert.Empty(new ServeOptions
    {
        Data = Path.Combine(Path.GetTempPath(), "not there yet"),
        Database = "Host=127.0.0.1;Database=cases",
        Urls = "http://*:5080;https://localhost:5443",
        TimeZone = "Asia/Shanghai",
        OidcAuthority = "https://sign-in.example/",
        OidcClient = "housing-rules",
        Telemetry = "http://127.0.0.1:4317",
    }.Mistakes());

    [Fact]
    public void All_mistakes_are_told()
    {
        using var file = new TemporaryFile();
        var mistakes = new ServeOptions
        {
            Data = file.Path,
            Database = "nonsense",
            Urls = "5080",
            Rules = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")),
            TimeZone = "Middle/Earth",
            OidcAuthority = "sign-in",
            Telemetry = "there",
            MaxAttachment = 0,
            Limits = new() { MostBytesOfMany = 0, MostCommands = 0, RequestsPerMinute = 0 },
        }.Mistakes();

        Assert.Equal(11, mistakes.Count);
        Assert.All(mistakes, m => Assert.NotEqual(m.Chinese, m.English));
    }

    [Theory]
    [InlineData("--max-attachment", "2000")]
    [InlineData("--max-body", "0")]
    [InlineData("--max-body", "1025")]
    [InlineData("--max-commands", "-1")]
    [InlineData("--max-commands", "100001")]
    [InlineData("--rate", "0")]
    public void A_limit_that_is_none_is_told_by_its_name_before_anything_starts(string option, string value)
    {
        using var run = new CliRun();

        Assert.NotEqual(0, run.Run("serve", "--data", run.Path("data"), option, value));
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_connection_string_is_not_repeated()
    {
        var mistakes = new ServeOptions { Data = "data", Database = "Password=s3cret" }.Mistakes();

        Assert.DoesNotContain("s3cret", Assert.Single(mistakes).English, StringComparison.Ordinal);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile() => File.WriteAllText(Path, "");

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
