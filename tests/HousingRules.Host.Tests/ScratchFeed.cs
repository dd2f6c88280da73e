using System.Diagnostics;

namespace HousingRules.Host.Tests;

/// <summary>The package, packed into a folder of its own, and the programs that use it from there.</summary>
internal static class ScratchFeed
{
    /// <summary>The packed version.</summary>
    public const string Version = "0.0.1-test";

    /// <summary>Packs the library into <c>feed</c> below a folder.</summary>
    public static void Pack(string folder) =>
        Run(
            "dotnet",
            RepositoryRoot.Path,
            "pack",
            RepositoryRoot.File("src", "HousingRules"),
            "--artifacts-path",
            Path.Combine(folder, "artifacts"),
            "-o",
            Path.Combine(folder, "feed"),
            $"-p:Version={Version}");

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
}
