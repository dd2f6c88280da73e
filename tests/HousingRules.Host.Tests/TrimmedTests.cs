namespace HousingRules.Host.Tests;

/// <summary>An application that was published trimmed decides, or says that trimming is why it cannot.</summary>
[Collection(Packed.Name)]
public sealed class TrimmedTests(ScratchFeed feed) : IDisposable
{
    private const string Program = """
        using HousingRules;

        try
        {
            var policy = PolicyLibrary.BuiltIn.Newest("yiyuan");
            var household = policy.NewSheet().Set("registeredPoor", true).Set("currentGrade", "D");
            Console.WriteLine($"in the plan: {policy.Determine(household).Has("includeInRenovationPlan")}");
        }
        catch (Exception e)
        {
            Console.WriteLine($"{e.GetType().Name}: {e.Message}");
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-trimmed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Trimmed_wholly_it_says_why_it_cannot_decide_and_the_publisher_was_warned()
    {
        var (warnings, said) = Published("full");

        Assert.Contains("IL2026", warnings, StringComparison.Ordinal);
        Assert.Contains("Publish without trimming, or with TrimMode=partial", warnings, StringComparison.Ordinal);
        Assert.StartsWith("PlatformNotSupportedException: ", said, StringComparison.Ordinal);
        Assert.Contains("the rule files are not at fault", said, StringComparison.Ordinal);
        Assert.Contains("规则文件本身没有错", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Trimmed_partially_it_decides() => Assert.Equal("in the plan: True", Published("partial").Said);

    private (string Warnings, string Said) Published(string mode)
    {
        var (project, output) = (Path.Combine(_folder, "trimmed"), Path.Combine(_folder, "out"));
        feed.WriteProject(project, Program, properties: $"<PublishTrimmed>true</PublishTrimmed><TrimMode>{mode}</TrimMode>");
        var warnings = ScratchFeed.Run(
            "dotnet", project, "publish", "-c", "Release", "--use-current-runtime", "--self-contained", "-o", output);
        return (warnings, ScratchFeed.Run(Path.Combine(output, OperatingSystem.IsWindows() ? "trimmed.exe" : "trimmed"), project).Trim());
    }
}
