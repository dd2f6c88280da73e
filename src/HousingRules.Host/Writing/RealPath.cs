namespace HousingRules.Host.Writing;

/// <summary>Where a path leads in the end: every folder and file on the way that is a link is followed.</summary>
internal static class RealPath
{
    // Letters count where the file system tells them apart.
    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo here = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (here.LinkTarget is not null && here.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = Of(target.FullName);
        }

        return real;
    }

    /// <summary>Whether two paths are the same file, or the second is a folder that holds the first.</summary>
    public static bool IsWithin(string path, string fileOrFolder)
    {
        var (inner, outer) = (Of(path), Of(fileOrFolder));
        return string.Equals(inner, outer, Comparison)
            || inner.StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, Comparison);
    }
}
