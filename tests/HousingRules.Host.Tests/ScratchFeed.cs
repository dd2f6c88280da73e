using System.Diagnostics;

namespace HousingRules.Host.Tests;

/// <summary>The packages as a stranger gets them: packed once for all tests that use them, into a folder of its own.</summary>
public sealed class ScratchFeed : IDisposable
{
    /// <summary>The packed version.</summary>
    public const string Version = "0.0.1-test";

    private readonly string _root = Directory.CreateTempSubdirectory("housing-rules-feed-").FullName;

    public ScratchFeed()
    {
        Pack("src", "HousingRules");
        Pack("src", "HousingRules.Rosters");
        Pack("templates");
    }

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(_root, "feed");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    public static string Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0,
            $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{errors.Result}");
        return output;
    }

    private void Pack(params string[] project) => Run(
        "dotnet",
        RepositoryRoot.Path,
        "pack",
        RepositoryRoot.File(project),
        "--artifacts-path",
        Path.Combine(_root, "artifacts"),
        "-o",
        Folder,
        $"-p:Version={Version}",
        // The sources were looked at when the repository was built.
        "-p:RunAnalyzers=false");
}

/// <summary>Tests that use the packages go one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Packed : ICollectionFixture<ScratchFeed>
{
    public const string Name = "packages";
}
