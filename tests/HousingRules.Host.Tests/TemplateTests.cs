namespace HousingRules.Host.Tests;

/// <summary>The template as a county's developer uses it: installed from its package, a solution made of it, built, tested.</summary>
[Collection(Packed.Name)]
public sealed class TemplateTests(ScratchFeed feed) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_solution_made_of_it_keeps_its_own_tests()
    {
        New("install", Path.Combine(feed.Folder, $"HousingRules.Templates.{ScratchFeed.Version}.nupkg"));
        New("housing-rules-county", "--name", "Heping", "--policy", "nan-shan", "--output", Path.Combine(_folder, "Heping"));
        var solution = Path.Combine(_folder, "Heping");
        var policy = Path.Combine(solution, "rules", "nan-shan", "2031-01-01");

        // The policy is the county's, a town of the sample's own name is a town still, and an editor finds the schemas.
        Assert.Contains("\"Id\": \"nan-shan\"", File.ReadAllText(Path.Combine(policy, "policy.json")), StringComparison.Ordinal);
        var facts = File.ReadAllText(Path.Combine(policy, "facts.json"));
        Assert.Contains("\"Name\": \"hedong\"", facts, StringComparison.Ordinal);
        Assert.Contains("\"../../schemas/facts.schema.json\"", facts, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(solution, "rules", "schemas", "facts.schema.json")));
        Assert.True(File.Exists(Path.Combine(solution, ".gitignore")));
        foreach (var file in Directory.EnumerateFiles(solution, "*", SearchOption.AllDirectories).Where(f => !f.Contains("schemas")))
            Assert.DoesNotContain(["TheCounty", "the-policy", "0.0.0-template"], word => (file + File.ReadAllText(file)).Contains(word));

        var told = ScratchFeed.Run(
            "dotnet",
            solution,
            "test",
            "Heping.slnx",
            "-warnaserror",
            $"-p:RestorePackagesPath={Path.Combine(_folder, "packages")}",
            $"-p:RestoreAdditionalProjectSources={feed.Folder}");

        // One for the policy, three for the application, and one for each of the sample's examples.
        Assert.Matches("Passed! +- Failed: +0, Passed: +5[0-9],", told);
    }

    [Fact]
    public void A_policy_that_is_not_named_is_called_as_the_solution()
    {
        New("install", Path.Combine(feed.Folder, $"HousingRules.Templates.{ScratchFeed.Version}.nupkg"));
        New("housing-rules-county", "--name", "Nan.Shan", "--output", Path.Combine(_folder, "out"));

        Assert.True(File.Exists(Path.Combine(_folder, "out", "rules", "nan-shan", "2031-01-01", "policy.json")));
        Assert.True(File.Exists(Path.Combine(_folder, "out", "Nan.Shan.Tests", "Nan.Shan.Tests.csproj")));
    }

    // In a place of its own: the machine's templates are not touched.
    private void New(params string[] arguments) =>
        ScratchFeed.Run("dotnet", _folder, ["new", .. arguments, "--debug:custom-hive", Path.Combine(_folder, "hive")]);
}
