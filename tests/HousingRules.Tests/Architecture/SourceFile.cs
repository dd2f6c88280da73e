namespace HousingRules.Tests.Architecture;

/// <summary>A file of sources.</summary>
/// <param name="Name">Its path in the project, with <c>/</c>.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record SourceFile(string Name, string Text)
{
    /// <summary>The files of a project, without what a build has made.</summary>
    public static SourceFile[] Of(string project) =>
    [
        .. Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(project, f).Replace('\\', '/'), Path: f))
            .Where(f => !f.Name.Split('/').Any(folder => folder is "obj" or "bin"))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.Name, File.ReadAllText(f.Path))),
    ];

    /// <summary>The folder, empty for the root.</summary>
    public static string Folder(string name) => name.Contains('/', StringComparison.Ordinal) ? name[..name.LastIndexOf('/')] : "";

    /// <summary>The first-level folder, empty for the root.</summary>
    public static string Room(string name) =>
        name.Contains('/', StringComparison.Ordinal) ? name[..name.IndexOf('/', StringComparison.Ordinal)] : "";
}
