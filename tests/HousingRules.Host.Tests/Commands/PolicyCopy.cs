namespace HousingRules.Host.Tests.Commands;

/// <summary>A copy of the repository's policy on a desk, to be changed.</summary>
internal static class PolicyCopy
{
    public const string Id = "yiyuan";

    public const string Day = "2020-06-06";

    /// <summary>Copies the policy into a folder of policies on the desk.</summary>
    /// <returns>The policy's own folder.</returns>
    public static string CopyPolicy(this CliRun desk, string rules = "rules", string day = Day)
    {
        var from = RepositoryRoot.File("rules", Id, Day);
        var to = desk.Path(Path.Combine(rules, Id, day));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }

    public static void Replace(string policy, string name, string old, string with)
    {
        var file = Path.Combine(policy, name);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }
}
