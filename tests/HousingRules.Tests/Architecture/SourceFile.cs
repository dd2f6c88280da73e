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

    /// <summary>What the build of a project has made of its pages, each under the name of its page. They are those of the last build in the
    /// tests' own configuration; pages that have none yet are told.</summary>
    /// <exception cref="InvalidOperationException">A page was not built.</exception>
    public static SourceFile[] MadeOfPages(string project)
    {
        var pages = Directory.EnumerateFiles(project, "*.razor", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(project, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(folder => folder is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
        var made = Path.Combine(project, "obj", Configuration, "net10.0", "generated");
        return [.. pages.Select(page => new SourceFile(page, File.ReadAllText(Made(made, page))))];
    }

    /// <summary>The folder, empty for the root.</summary>
    public static string Folder(string name) => name.Contains('/', StringComparison.Ordinal) ? name[..name.LastIndexOf('/')] : "";

    /// <summary>The first-level folder, empty for the root.</summary>
    public static string Room(string name) =>
        name.Contains('/', StringComparison.Ordinal) ? name[..name.IndexOf('/', StringComparison.Ordinal)] : "";

    // …/bin/Release/net10.0/
    private static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Made(string folder, string page)
    {
        var name = page.Replace(".razor", "_razor.g.cs", StringComparison.Ordinal);
        return Directory.EnumerateFiles(folder, Path.GetFileName(name), SearchOption.AllDirectories)
            .FirstOrDefault(f => f.Replace('\\', '/').EndsWith("/" + name, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{page} was not built: build src/HousingRules.Host first.");
    }
}
