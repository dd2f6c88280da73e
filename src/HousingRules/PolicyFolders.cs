using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules;

/// <summary>Where in a directory the folders of policies are.</summary>
internal static class PolicyFolders
{
    /// <summary>The policies' folders in a directory, in ordinal order; the directory may be one itself.</summary>
    public static IEnumerable<PolicyPlace> In(string directory)
    {
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"There is no directory {directory}.");
        var full = Path.GetFullPath(directory);
        return Directory.EnumerateFiles(full, "policy.json", PolicyFolder.Tree)
            .Select(f => Path.GetDirectoryName(f)!)
            .Where(root => !WholeFolder.IsUnfinished(Path.GetRelativePath(full, root)))
            .Order(StringComparer.Ordinal)
            .Select(root => new PolicyPlace(root, Shown(directory, full, root)));
    }

    public static LocalizedText Twice(string directory, IEnumerable<string> folders)
    {
        var names = folders.ToArray();
        return new(
            $"{directory} 中同一版本有两个文件夹：{string.Join(" 和 ", names)}。请留下一个，另一个移出，或改它的文件夹名和 InForceFrom。",
            $"{directory} holds one version in two folders: {string.Join(" and ", names)}. Keep one and move "
            + $"the other away, or change its folder's name and its InForceFrom.");
    }

    public static LocalizedText None(string directory) => new(
        $"{directory} 中没有政策：没有一个文件夹有 policy.json。",
        $"{directory} holds no policy: no folder in it has a policy.json.");

    // A policy's own folder may be given as "."; its findings still name the county and the day.
    private static string Shown(string directory, string full, string root)
    {
        var below = Path.GetRelativePath(full, root);
        if (below != ".")
            return Path.Combine(directory, below);
        return directory.TrimEnd('/', '\\').Split('/', '\\').Length >= 2
            ? directory
            : Path.Combine(Path.GetFileName(Path.GetDirectoryName(root)!), Path.GetFileName(root));
    }
}
