using System.Collections.Immutable;
using HousingRules.Evaluation;

namespace HousingRules.Hosting;

/// <summary>The policies that are decided by, and what keeps others from it. The next is made from the last and from a look: what cannot be
/// taken up leaves what was there before.</summary>
/// <param name="Library">The policies.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Loaded">What the folders of the last look gave, by their mark.</param>
internal sealed record Shelf(
    PolicyLibrary Library,
    ImmutableArray<PolicyProblem> Problems,
    ImmutableDictionary<string, LoadedFolder> Loaded)
{
    public static Shelf Empty { get; } = new(PolicyLibrary.Of([], [], []), [], ImmutableDictionary<string, LoadedFolder>.Empty);

    /// <summary>How much each policy remembers.</summary>
    public Remembered Remembered { get; init; } = Remembered.Default;

    /// <summary>The policies after a look.</summary>
    /// <param name="look">What was seen.</param>
    /// <param name="today">The day of the look: what is in force on it is not changed in its place.</param>
    /// <param name="cancellation">Ends the loading.</param>
    public Shelf After(Look look, DateOnly today, CancellationToken cancellation)
    {
        var loaded = look.Folders.DistinctBy(Key).ToImmutableDictionary(
            Key,
            f => Loaded.GetValueOrDefault(Key(f)) ?? LoadedFolder.Of(f, Remembered, cancellation));
        var taken = new Taking(Library, today);
        foreach (var version in look.Folders.GroupBy(f => f.Name))
            taken.Take(version.Key, [.. version.Select(f => loaded[Key(f)])]);
        foreach (var (directory, why) in look.Unreadable)
            taken.Unreadable(directory, why);
        var seen = look.Folders.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in Library.Policies.Where(p => !seen.Contains(p.Name)))
            taken.Miss(policy, mayBeThere: !look.Unreadable.IsEmpty);
        return this with { Library = taken.Library(), Problems = taken.Problems(), Loaded = loaded };
    }

    private static string Key(SeenFolder folder) => $"{folder.Place} {folder.Mark}";
}
