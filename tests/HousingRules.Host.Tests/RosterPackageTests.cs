using System.Text.RegularExpressions;

namespace HousingRules.Host.Tests;

/// <summary>The package of rosters as a stranger uses it: its page's own code, and a roster decided and written.</summary>
[Collection(Packed.Name)]
public sealed partial class RosterPackageTests(ScratchFeed feed) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-rosters-").FullName;

    [Fact]
    public void The_code_of_its_page_decides_a_roster_as_the_command_line_does()
    {
        var roster = RepositoryRoot.File("rules", "samples", "roster.xlsx");
        var byTheCommand = Path.Combine(_folder, "command.csv");
        ScratchFeed.Run("dotnet", _folder, RepositoryRoot.Host, "determine", roster, "--lang", "zh", "--output", byTheCommand);
        var page = CSharp().Matches(File.ReadAllText(RepositoryRoot.File("src", "HousingRules.Rosters", "README.md")));

        var rows = Run("rows", page[0].Groups[1].Value, roster);
        var whole = Run("whole", page[1].Groups[1].Value, roster);

        Assert.Equal(2_000, rows.Split('\n').Count(line => line.StartsWith('H') && line.Contains(": ", StringComparison.Ordinal)));
        Assert.Contains("2000 households", whole, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(byTheCommand), File.ReadAllText(Path.Combine(_folder, "whole", "decided.csv")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Run(string name, string program, string roster)
    {
        var project = Path.Combine(_folder, name);
        feed.WriteProject(project, program, "HousingRules.Rosters", ScratchFeed.Strict);
        File.Copy(roster, Path.Combine(project, "roster.xlsx"));
        return ScratchFeed.Run("dotnet", project, "run", "-c", "Release");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
