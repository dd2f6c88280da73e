using System.IO.Compression;
using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>The parts of an xlsx package and how they refer to each other, however their names are written: some programs write \ for /,
/// another letter case, or other names than Excel does.</summary>
internal sealed class PackageParts : IDisposable
{
    private const long LargestPart = 1L << 34;
    private const int MostRelations = 20_000;

    private readonly ZipArchive _zip;
    private readonly CancellationToken _interrupted;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public PackageParts(Stream file, CancellationToken interrupted)
    {
        _interrupted = interrupted;
        _zip = new(file, ZipArchiveMode.Read, leaveOpen: false);
        foreach (var entry in _zip.Entries)
        {
            if (!_entries.TryAdd(Normal(entry.FullName), entry))
                throw new InvalidDataException($"The package has two parts {entry.FullName}.");
        }
    }

    /// <summary>Whether there is a part of that name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Whether there is a part whose name begins so.</summary>
    public bool HasUnder(string folder) => _entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first bytes of a part, as text.</summary>
    public string Beginning(string name)
    {
        using var part = _entries[name].Open();
        var bytes = new byte[200];
        return System.Text.Encoding.ASCII.GetString(bytes, 0, part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    /// <summary>Opens a part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="most">How many bytes it may have at most.</param>
    public BoundedStream Open(string name, long most = LargestPart)
    {
        if (!_entries.TryGetValue(name, out var entry))
            throw new InvalidDataException($"The package has no part {name}.");
        return new(entry, most, _interrupted);
    }

    /// <summary>How many bytes a part unpacks to, as the package says.</summary>
    public long Length(string name) => _entries.TryGetValue(name, out var entry) ? entry.Length : 0;

    /// <summary>What a part refers to, by id. Links out of the package are left out.</summary>
    /// <param name="name">The part; empty for the package itself.</param>
    public Dictionary<string, Relation> Relations(string name)
    {
        var folder = name.LastIndexOf('/') is >= 0 and var slash ? name[..(slash + 1)] : "";
        var list = $"{folder}_rels/{name[folder.Length..]}.rels";
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        if (!Has(list))
            return relations;
        using var reader = XmlPart.Open(Open(list));
        while (XmlPart.Read(reader))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                || string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                continue;
            var (id, type, target) = (reader.GetAttribute("Id"), reader.GetAttribute("Type"), reader.GetAttribute("Target"));
            if (id is null || type is null || target is null || relations.Count > MostRelations)
                continue;
            // Strict and Transitional name the same kind by different addresses, which end alike.
            relations.TryAdd(id, new(type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
        }

        return relations;
    }

    public void Dispose() => _zip.Dispose();

    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');

    private static string Resolved(string folder, string target)
    {
        var path = Normal(Uri.UnescapeDataString(target));
        if (target[..Math.Min(1, target.Length)] is not ("/" or "\\"))
            path = folder + path;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "" or ".."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}

/// <summary>What one part says of another.</summary>
/// <param name="Kind">The last word of the relation's type, such as <c>worksheet</c>.</param>
/// <param name="Part">The other part's name.</param>
internal sealed record Relation(string Kind, string Part);
