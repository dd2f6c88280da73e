using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HousingRules.Host.Tests;

/// <summary>The package as a stranger uses it: packed, referenced from a project outside the tree, with the README's own code.</summary>
[Collection(Packed.Name)]
public sealed partial class PackageTests(ScratchFeed feed) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_readme_code_decides_as_the_command_line_does()
    {
        using (var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"HousingRules.{ScratchFeed.Version}.nupkg")))
            Assert.Superset(Schemas(), package.Entries.Select(e => e.FullName).ToHashSet());
        WriteScratchProject("scratch", block: 0);
        WriteScratchProject("cases", block: 1);
        WriteScratchProject("words", block: 2);
        WriteScratchProject("engine", block: 3);
        WriteScratchProject("kept", block: 4);
        WriteScratchProject("json", block: 5);
        WriteScratchProject("application", block: 6, sdk: "Microsoft.NET.Sdk.Web");
        ScratchFeed.Run("dotnet", _folder, "build", Path.Combine(_folder, "application"), "-c", "Release");

        var printed = ScratchFeed.Run("dotnet", _folder, "run", "--project", Path.Combine(_folder, "scratch"), "-c", "Release");
        var told = ScratchFeed.Run("dotnet", _folder, "run", "--project", Path.Combine(_folder, "cases"), "-c", "Release");
        var written = ScratchFeed.Run("dotnet", _folder, "run", "--project", Path.Combine(_folder, "json"), "-c", "Release");

        var kept = ScratchFeed.Run("dotnet", _folder, "run", "--project", Path.Combine(_folder, "kept"), "-c", "Release");

        foreach (var (set, outcomes) in DecidedByTheCommandLine())
            Assert.Contains($"{set}: {outcomes}\n", printed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("SUBMITTED_DURING_PUBLICITY", told, StringComparison.Ordinal);
        Assert.Contains("2020-06-13", told, StringComparison.Ordinal);
        Assert.Contains("1 open, 1 overdue", told, StringComparison.Ordinal);
        Assert.StartsWith("370323-001 Decided under yiyuan/2020-06-06: eligibleAsRegisteredPoor, ", written, StringComparison.Ordinal);
        Assert.EndsWith("True", written.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(
            ["0: True", "第 2 户：身份类别：事实“身份类别”（categories）应填（可多项"],
            Lines("words").Select(line => line.Split('，')[0]));
        Assert.Equal(["includeInRenovationPlan", "visit again: True"], Lines("engine"));
        Assert.Equal("problemListed\n1 due, same: True\n", kept.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("README.md", "## Begin")]
    [InlineData("README.zh-CN.md", "## 开始")]
    public void The_page_of_the_package_begins_with_what_its_user_does(string page, string begins)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"HousingRules.{ScratchFeed.Version}.nupkg"));
        using var reader = new StreamReader(package.GetEntry(page)!.Open());
        var text = reader.ReadToEnd();

        var start = text[text.IndexOf("\n## ", StringComparison.Ordinal)..];
        Assert.StartsWith($"\n{begins}\n\n```\ndotnet add package HousingRules ", start, StringComparison.Ordinal);
        Assert.DoesNotContain("--project src/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("./build", text, StringComparison.Ordinal);
        Assert.DoesNotContain("artifacts", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(FileLink(), text);
        var own = CSharp().Matches(File.ReadAllText(RepositoryRoot.File(page))).Select(m => m.Value);
        Assert.Equal(own, CSharp().Matches(text).Select(m => m.Value));
    }

    // Every schema of the repository, where the package has it.
    private static HashSet<string> Schemas()
    {
        var folder = RepositoryRoot.File("rules", "schemas");
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(f => $"schemas/{Path.GetRelativePath(folder, f).Replace('\\', '/')}")];
    }

    private string[] Lines(string project) => ScratchFeed
        .Run("dotnet", _folder, "run", "--project", Path.Combine(_folder, project), "-c", "Release")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void WriteScratchProject(string name, int block, string sdk = "Microsoft.NET.Sdk") => feed.WriteProject(
        Path.Combine(_folder, name),
        CSharp().Matches(File.ReadAllText(RepositoryRoot.File("README.md")))[block].Groups[1].Value,
        properties: ScratchFeed.Strict,
        sdk: sdk);

    private Dictionary<string, string> DecidedByTheCommandLine()
    {
        // The household of the README.
        var roster = Path.Combine(_folder, "household.json");
        File.WriteAllText(roster,
            """{ "id": "1", "categories": ["registeredPoor"], "originalGrade": "B", "currentGrade": "C", "constructionMode": "selfBuild" }""");
        var json = ScratchFeed.Run("dotnet", _folder, RepositoryRoot.Host, "determine", roster, "--format", "jsonl");
        using var determination = JsonDocument.Parse(json.Split('\n').First(line => line.StartsWith('{')));
        return determination.RootElement.GetProperty("outcomes").EnumerateObject()
            .ToDictionary(set => set.Name, set => string.Join(", ", set.Value.EnumerateArray().Select(o => o.GetString())));
    }

    [GeneratedRegex(@"\]\((?!https?:|#)")]
    private static partial Regex FileLink();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
