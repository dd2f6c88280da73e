using System.Collections.ObjectModel;

namespace HousingRules.Policies;

/// <summary>The files of one policy, from a directory or from the package itself.</summary>
internal sealed class PolicyFolder
{
    private readonly SortedDictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly List<SourceFile> _tooLarge = [];

    private PolicyFolder(string path) => Path = path.Replace('\\', '/').TrimEnd('/');

    /// <summary>The folder's path as findings name it.</summary>
    public string Path { get; }

    /// <summary>The folder's own name and its parent's: the policy's day and id.</summary>
    public string Day => Path[(Path.LastIndexOf('/') + 1)..];

    public string Id => Path.Split('/') is [.., var id, _] ? id : "";

    /// <summary>How a tree of policies is walked: links are followed, but never in a circle without end.</summary>
    public static EnumerationOptions Tree { get; } =
        new() { RecurseSubdirectories = true, MaxRecursionDepth = Limits.FolderDepth, AttributesToSkip = 0 };

    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>What stands in the files, by their names.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Contents =>
        new ReadOnlyDictionary<string, ReadOnlyMemory<byte>>(new SortedDictionary<string, ReadOnlyMemory<byte>>(
            _files.ToDictionary(f => f.Key, f => f.Value.Content, StringComparer.Ordinal),
            StringComparer.Ordinal));

    public IReadOnlyList<SourceFile> TooLarge => _tooLarge;

    public SourceFile? this[string name] => _files.GetValueOrDefault(name);

    /// <summary>A file that need not be there: findings about its absence name it all the same.</summary>
    public SourceFile Absent(string name) => new($"{Path}/{name}", []);

    public static PolicyFolder FromDirectory(string directory, string shown)
    {
        var folder = new PolicyFolder(shown);
        // One more than there may be is enough to know that there are too many.
        foreach (var file in Directory.EnumerateFiles(directory, "*", Tree).Take(Limits.Files + 1).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetRelativePath(directory, file).Replace('\\', '/');
            var tooLarge = new FileInfo(file).Length > Limits.FileBytes;
            folder.Add(name, tooLarge ? [] : File.ReadAllBytes(file), tooLarge);
        }

        return folder;
    }

    /// <summary>Says of every file that its texts for people are Chinese alone.</summary>
    public void SpeakChineseAlone()
    {
        foreach (var file in _files.Values)
            file.IsChineseAlone = true;
    }

    /// <summary>A folder that stands nowhere but in memory.</summary>
    public static PolicyFolder FromFiles(string shown, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var folder = new PolicyFolder(shown);
        foreach (var (name, bytes) in files)
            folder.Add(name, bytes, bytes.Length > Limits.FileBytes);
        return folder;
    }

    /// <summary>The policies carried inside the package.</summary>
    public static IEnumerable<PolicyFolder> Embedded()
    {
        foreach (var root in CarriedFiles.Policies)
        {
            var folder = new PolicyFolder($"rules/{root}");
            foreach (var name in CarriedFiles.Names.Where(n => n.StartsWith($"{root}/", StringComparison.Ordinal)))
                folder.Add(name[(root.Length + 1)..], CarriedFiles.Bytes(name), tooLarge: false);
            yield return folder;
        }
    }

    private void Add(string name, byte[] bytes, bool tooLarge)
    {
        var file = new SourceFile($"{Path}/{name}", bytes);
        if (tooLarge)
            _tooLarge.Add(file);
        _files[name] = file;
    }
}
