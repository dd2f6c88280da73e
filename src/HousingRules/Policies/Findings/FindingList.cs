using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Gathers findings while a policy is read, so that all of them are told at once.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    private readonly Dictionary<Finding, string> _about = [];
    private readonly List<(Finding Root, string Name)> _roots = [];
    private readonly List<(Finding Root, string Name)> _undeclared = [];
    private readonly List<Finding> _unread = [];

    public int ErrorCount => _findings.Count(f => f.Severity == Severity.Error);

    public bool HasErrors => _findings.Exists(f => f.Severity == Severity.Error);

    /// <summary>Whether something is wrong at a place already: what follows from it need not be told.</summary>
    public bool HasErrorAt(FilePosition position)
    {
        var (line, column) = position.LineAndColumn();
        return _findings.Exists(f =>
            f.Severity == Severity.Error && f.Line == line && f.Column == column && f.File == position.File.Path);
    }

    public void Error(FilePosition position, LocalizedText what) => Add(Severity.Error, position, what);

    public void Warning(FilePosition position, LocalizedText what) => Add(Severity.Warning, position, what);

    /// <summary>A name that stands for nothing: it may only follow from another mistake.</summary>
    public void Unknown(string name, FilePosition position, LocalizedText what) =>
        _about.TryAdd(Add(Severity.Error, position, what), name);

    /// <summary>A mistake for which names are not known elsewhere.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="names">The names that are not known for it.</param>
    public void Root(FilePosition position, LocalizedText what, IEnumerable<string> names)
    {
        var root = Add(Severity.Error, position, what);
        _roots.AddRange(names.Select(n => (root, n)));
    }

    /// <summary>A declaration that cannot stand, so that what it was to declare is not known under any name.</summary>
    public void Undeclared(string name, FilePosition position, LocalizedText what) =>
        _undeclared.Add((Add(Severity.Error, position, what), name));

    /// <summary>A part of a file that was not read, so that whatever it was to declare is not known under any name.</summary>
    public void Unread(FilePosition position, LocalizedText what) => _unread.Add(Add(Severity.Error, position, what));

    /// <summary>All findings once: by file, line and column; but a mistake from which others follow stands before them all, and they after
    /// it.</summary>
    public ImmutableArray<Finding> Sorted()
    {
        var ordered = _findings.Distinct()
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
            .ToArray();
        var following = ordered.Where(f => RootOf(f) is not null).ToLookup(f => RootOf(f)!);
        return
        [
            .. ordered.Where(following.Contains).SelectMany(root => following[root].Select(f => f with { Follows = true }).Prepend(root)),
            .. ordered.Where(f => !following.Contains(f) && RootOf(f) is null),
        ];
    }

    // By its name; otherwise, of the names that could not be declared, the one that is most like it.
    private Finding? RootOf(Finding finding)
    {
        if (!_about.TryGetValue(finding, out var name))
            return null;
        foreach (var (root, of) in _roots)
        {
            if (of == name && root != finding)
                return root;
        }

        var undeclared = _undeclared.Where(u => u.Root != finding).ToArray();
        if (undeclared.Length == 0)
            return _unread.Find(u => u != finding);
        var nearest = NearestName.To(name, undeclared.Select(u => u.Name));
        return undeclared.FirstOrDefault(u => u.Name == nearest).Root ?? undeclared[0].Root;
    }

    private Finding Add(Severity severity, FilePosition position, LocalizedText what)
    {
        var (line, column) = position.LineAndColumn();
        var finding = new Finding(severity, position.File.Path, line, column, what);
        _findings.Add(finding);
        return finding;
    }
}
