using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>With the package alone another county can begin.</summary>
public sealed class CarriedPolicyTests
{
    [Theory, InlineData("yiyuan/2020-06-06"), InlineData("hedong/2031-01-01"), InlineData("hedong/2031-01-01/")]
    public void A_policy_is_made_from_one_that_is_carried_inside(string from)
    {
        using var folder = TemporaryFolder.Empty("nanshan", "kept");
        var rules = Path.Combine(folder.Root, "rules");

        var made = PolicyScaffold.Create(from, rules, "nanshan", new(2031, 1, 1));

        Assert.Equal(Path.Combine(rules, "nanshan", "2031-01-01"), made);
        Assert.Equal("nanshan/2031-01-01", PolicyLibrary.Load(made).Policies.Single().Name);
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Rules, "README.md")),
            File.ReadAllText(Path.Combine(rules, "README.md")));
        AssertSchemasAreThere(made);
    }

    [Fact]
    public void A_copy_of_the_sample_on_disk_finds_the_schemas_beside_the_policies()
    {
        using var folder = TemporaryFolder.Empty("a", "b");
        var rules = Path.Combine(folder.Root, "rules");
        PolicyLibrary.Export(rules, samples: true);

        var made = PolicyScaffold.Create(
            Path.Combine(rules, "samples", "policies", "hedong", "2031-01-01"), rules, "nanshan", new(2032, 1, 1));

        AssertSchemasAreThere(made);
    }

    [Fact]
    public void What_accompanies_a_policy_leaves_what_is_there()
    {
        using var folder = TemporaryFolder.Empty("nanshan", "kept");
        File.WriteAllText(Path.Combine(folder.Root, "README.md"), "own");
        Directory.CreateDirectory(Path.Combine(folder.Root, "schemas"));

        PolicyScaffold.Create("yiyuan/2020-06-06", folder.Root, "nanshan", new(2031, 1, 1));

        Assert.Equal("own", File.ReadAllText(Path.Combine(folder.Root, "README.md")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Root, "schemas")));
    }

    [Theory, InlineData("yiyuan/2020-06-07"), InlineData("yiyuan"), InlineData("samples"), InlineData("")]
    public void A_name_that_is_none_is_told_with_those_there_are(string from)
    {
        using var folder = TemporaryFolder.Empty("a", "b");

        var refusal = Assert.Throws<LocalizedArgumentException>(
            () => PolicyScaffold.Create(from, folder.Root, "nanshan", new(2031, 1, 1)));

        Assert.Contains("hedong/2031-01-01, yiyuan/2020-06-06", refusal.Text.English, StringComparison.Ordinal);
        Assert.Contains("hedong/2031-01-01、yiyuan/2020-06-06", refusal.Text.Chinese, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, "nanshan")));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void What_is_exported_is_what_is_carried(bool samples)
    {
        using var folder = TemporaryFolder.Empty("a", "b");
        var to = Path.Combine(folder.Root, "exported");
        Directory.CreateDirectory(to);

        PolicyLibrary.Export(to, samples);

        var library = PolicyLibrary.Load(to);
        Assert.Equal(
            PolicyLibrary.BuiltIn.Policies.Select(p => p.Digest),
            library.Policies.Where(p => p.Id != "hedong").Select(p => p.Digest));
        Assert.Equal(samples, library.Policies.Any(p => p.Id == "hedong"));
        Assert.Equal(Files(Path.Combine(Repository.Rules, "schemas")), Files(Path.Combine(to, "schemas")));
        Assert.True(File.Exists(Path.Combine(to, "README.md")));
        Assert.Equal(["a", "exported"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_somebody_keeps_beside_what_is_exported_is_left_alone()
    {
        using var folder = TemporaryFolder.Empty("exported.unfinished", "b");
        folder.Write("notes.txt", "mine");

        PolicyLibrary.Export(Path.Combine(folder.Root, "exported"));

        Assert.Equal("mine", File.ReadAllText(folder.At("notes.txt")));
        Assert.Equal(
            ["exported", "exported.unfinished"],
            Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_there_is_not_overwritten()
    {
        using var folder = TemporaryFolder.Empty("a", "b");

        Assert.Throws<LocalizedArgumentException>(() => PolicyLibrary.Export(folder.Root));

        Assert.Equal(["a"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    private static void AssertSchemasAreThere(string policy)
    {
        foreach (var file in Directory.EnumerateFiles(policy, "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            Assert.True(File.Exists(Path.Combine(policy, json.RootElement.GetProperty("$schema").GetString()!)), file);
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(folder, f)} {File.ReadAllText(f).Length}").Order(StringComparer.Ordinal);
}
