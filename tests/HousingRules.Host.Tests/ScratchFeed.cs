using System.Diagnostics;

namespace HousingRules.Host.Tests;

/// <summary>The packages as a stranger gets them: packed once for all tests that use them, into a folder of its own.</summary>
public sealed class ScratchFeed : IDisposable
{
    /// <summary>The packed version.</summary>
    public const string Version = "0.0.1-test";

    /// <summary>What a project says that takes no warning.</summary>
    public const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

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

    /// <summary>Writes a program of its own that uses a package.</summary>
    /// <param name="folder">The folder of the project; beside it the packages are restored.</param>
    /// <param name="program">Its code.</param>
    /// <param name="package">The package.</param>
    /// <param name="properties">What its project says besides, as XML.</param>
    /// <param name="sdk">What it is built with.</param>
    /// <param name="targets">The element of what it is built for.</param>
    public void WriteProject(
        string folder,
        string program,
        string package = "HousingRules",
        string properties = "",
        string sdk = "Microsoft.NET.Sdk",
        string targets = "<TargetFramework>net10.0</TargetFramework>")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder, $"{Path.GetFileName(folder)}.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                {targets}
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                {properties}
                <RestorePackagesPath>../packages</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{Folder}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
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
