using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Hosting;

/// <summary>What stands in the directories at one moment.</summary>
/// <param name="Folders">The policies' folders.</param>
/// <param name="Unreadable">The directories that cannot be looked into, and why.</param>
internal sealed record Look(ImmutableArray<SeenFolder> Folders, ImmutableArray<(string Directory, LocalizedText Why)> Unreadable)
{
    /// <summary>The same when everything is the same to the byte.</summary>
    public string Mark { get; } = string.Join(
        '\n',
        [.. Folders.Select(f => $"{f.Place} {f.Mark}"), .. Unreadable.Select(u => $"{u.Directory} {u.Why}")]);

    public static Look At(IEnumerable<string> directories)
    {
        var folders = ImmutableArray.CreateBuilder<SeenFolder>();
        var unreadable = ImmutableArray.CreateBuilder<(string, LocalizedText)>();
        foreach (var directory in directories)
        {
            try
            {
                folders.AddRange(PolicyFolders.In(directory).Select(SeenFolder.Of));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable.Add((directory, HostingSentences.UnreadableDirectory(directory, e.Message)));
            }
        }

        // A directory may be given twice, and inside another.
        return new([.. folders.DistinctBy(f => f.Place)], unreadable.ToImmutable());
    }
}
