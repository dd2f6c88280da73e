namespace HousingRules.Tests;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Rules => Path.Combine(Root, "rules");

    public static string Yiyuan => Path.Combine(Rules, "yiyuan", "2020-06-06");

    public static string Library => Path.Combine(Root, "src", "HousingRules");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HousingRules.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No HousingRules.sln above the tests.");
    }
}
