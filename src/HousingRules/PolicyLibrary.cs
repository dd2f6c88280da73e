using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using static System.FormattableString;

namespace HousingRules;

/// <summary>The policies that are there, and which of them is in force on a day. It is immutable; what it holds is read, checked and
/// compiled.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PolicyLibrary
{
    private static readonly Lazy<PolicyLibrary> Carried = new(() => Loaded(PolicyFolder.Embedded().Select(f => PolicyLoader.Load(f))));

    private PolicyLibrary(ImmutableArray<Policy> policies, ImmutableArray<Finding> findings, ImmutableArray<BrokenPolicy> broken) =>
        (Policies, Findings, Broken) = (policies, findings, broken);

    /// <summary>The policies carried inside the package.</summary>
    /// <exception cref="PlatformNotSupportedException">The application was published trimmed or compiled ahead of time, and has lost what
    /// reads expressions.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// Console.WriteLine(policy.Name); // yiyuan/2020-06-06
    /// </code>
    /// </example>
    public static PolicyLibrary BuiltIn
    {
        [RequiresUnreferencedCode(Trimming.Loses)]
        [RequiresDynamicCode(Trimming.Compiles)]
        get => Carried.Value;
    }

    /// <summary>All versions of all policies, by id and first day.</summary>
    public ImmutableArray<Policy> Policies { get; }

    /// <summary>What was found and did not keep a policy from loading; empty when nothing was.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The versions that are there and could not be loaded; empty for a library that was loaded whole, as <see cref="Load"/> loads
    /// it. On a day on which one of them is in force, no older one is given in its place.</summary>
    public ImmutableArray<BrokenPolicy> Broken { get; }

    /// <summary>Loads policies from a directory: one policy's own folder, or a folder of policies
    /// (<c>rules/county/2020-06-06</c>).</summary>
    /// <param name="directory">The directory.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="ArgumentException">The directory holds no policy, or one version of a policy twice.</exception>
    /// <param name="cancellation">Ends the loading between two rules.</param>
    /// <exception cref="PolicyLoadException">A policy has mistakes; the exception carries all of them, of all policies.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The loading was ended.</exception>
    /// <exception cref="PlatformNotSupportedException">The application was published trimmed or compiled ahead of time, and has lost what
    /// reads expressions.</exception>
    /// <example>
    /// <code>
    /// try
    /// {
    ///     var policy = PolicyLibrary.Load("rules").Newest("nanshan");
    /// }
    /// catch (PolicyLoadException e)
    /// {
    ///     foreach (var finding in e.Findings)
    ///         Console.WriteLine(finding.ToString(Language.Chinese));
    /// }
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static PolicyLibrary Load(string directory, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var folders = PolicyFolders.In(directory).Select(place => place.Read()).ToArray();
        if (folders.GroupBy(f => (f.Id, f.Day)).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new LocalizedArgumentException(PolicyFolders.Twice(directory, twice.Select(f => f.Path)), nameof(directory));
        return folders.Length > 0
            ? Loaded(folders.Select(f => PolicyLoader.Load(f, cancellation)))
            : throw new LocalizedArgumentException(PolicyFolders.None(directory), nameof(directory));
    }

    /// <summary>Loads one policy from files that stand in no folder, such as those that were kept with the cases under it
    /// (<see cref="Policy.Files"/>).</summary>
    /// <param name="name">The policy's id and first day, as its folder would be called: <c>county/2020-06-06</c>.</param>
    /// <param name="files">The files, by their names in the policy's folder.</param>
    /// <param name="cancellation">Ends the loading between two rules.</param>
    /// <exception cref="ArgumentException">A file is there twice.</exception>
    /// <exception cref="PolicyLoadException">The policy has mistakes; the exception carries all of them.</exception>
    /// <exception cref="OperationCanceledException">The loading was ended.</exception>
    /// <exception cref="PlatformNotSupportedException">The application was published trimmed or compiled ahead of time, and has lost what
    /// reads expressions.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.Newest("yiyuan");
    /// var again = PolicyLibrary.LoadFiles(policy.Name, policy.Files);
    /// Console.WriteLine(again.FindDigest(policy.Digest)?.Name); // yiyuan/2020-06-06
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static PolicyLibrary LoadFiles(
        string name,
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(files);
        var written = files.ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);
        return Loaded([PolicyLoader.Load(PolicyFolder.FromFiles(name, written), cancellation)]);
    }

    /// <summary>Writes the policies carried inside the package into a folder, with their schemas and the page on how to read and amend
    /// them, so that they can be changed and loaded from there. The folder is there whole or not at all.</summary>
    /// <param name="directory">The folder; it is not there yet, or empty.</param>
    /// <param name="samples">Whether the sample policy of an invented county is written too, below <c>samples</c>.</param>
    /// <exception cref="ArgumentException">There is something in the folder.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    /// <example>
    /// <code>
    /// PolicyLibrary.Export("rules");
    /// var library = PolicyLibrary.Load("rules");
    /// </code>
    /// </example>
    public static void Export(string directory, bool samples = false)
    {
        ArgumentNullException.ThrowIfNull(directory);
        CarriedExport.Write(directory, samples);
    }

    /// <summary>The version of a policy that is in force on a day: the one that began last, on that day or before.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="on">The day, as the caller's calendar has it.</param>
    /// <exception cref="ArgumentException">There is no such policy, or it is not yet in force on that day.</exception>
    /// <exception cref="PolicyLoadException">The version in force on that day is one of the <see cref="Broken"/>.</exception>
    /// <example>
    /// <code>
    /// var library = PolicyLibrary.BuiltIn;
    /// Console.WriteLine(library.InForce("yiyuan", on: new DateOnly(2021, 3, 1)).InForceFrom.Year); // 2020
    /// </code>
    /// </example>
    public Policy InForce(string id, DateOnly on)
    {
        AskForBroken(id, on);
        var versions = Versions(id);
        // INVARIANT: versions are named by their first day, so no two begin on the same one.
        return versions.LastOrDefault(p => p.InForceFrom <= on)
            ?? throw new LocalizedArgumentException(
                new(
                    Invariant($"政策 {id} 最早的版本自 {versions[0].InForceFrom:yyyy-MM-dd} 起施行，那一天还没有施行。"),
                    Invariant($"The policy {id} is not in force before {versions[0].InForceFrom:yyyy-MM-dd}.")),
                nameof(on));
    }

    /// <summary>The same, or why no policy can decide on that day: there is none of that id, it is not yet in force, or the version in
    /// force is broken.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="on">The day, as the caller's calendar has it.</param>
    /// <param name="policy">The policy; null when there is none.</param>
    /// <param name="why">Why there is none, in both languages; null when there is one.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryInForce(
        string id,
        DateOnly on,
        [NotNullWhen(true)] out Policy? policy,
        [NotNullWhen(false)] out LocalizedText? why)
    {
        (policy, why) = (null, null);
        try
        {
            policy = InForce(id, on);
            return true;
        }
        catch (LocalizedArgumentException e)
        {
            why = e.Text;
        }
        catch (PolicyLoadException e)
        {
            why = e.Text;
        }

        return false;
    }

    /// <summary>The newest version of a policy.</summary>
    /// <param name="id">The policy's id.</param>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    /// <exception cref="PolicyLoadException">The newest is one of the <see cref="Broken"/>.</exception>
    public Policy Newest(string id)
    {
        AskForBroken(id, DateOnly.MaxValue);
        return Versions(id)[^1];
    }

    /// <summary>The version of a policy that a name says, as determinations and cases carry it.</summary>
    /// <param name="name">The id and the first day, such as <c>county/2020-06-06</c>.</param>
    /// <returns>The policy; null when there is none of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(PolicyLibrary.BuiltIn.Find("yiyuan/2020-06-06")?.Id); // yiyuan
    /// Console.WriteLine(PolicyLibrary.BuiltIn.Find("yiyuan/2020-06-07") is null); // True
    /// </code>
    /// </example>
    public Policy? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Policies.FirstOrDefault(p => p.Name == name);
    }

    /// <summary>The version of a policy that has a digest, as determinations and cases carry it: only with that digest do they come out the
    /// same.</summary>
    /// <param name="digest">The digest, with its algorithm in front.</param>
    /// <returns>The policy; null when none has that digest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="digest"/> is null.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var digest = policy.Determine(policy.NewSheet()).Digest; // kept beside what was decided
    /// Console.WriteLine(PolicyLibrary.BuiltIn.FindDigest(digest)?.Name); // yiyuan/2020-06-06
    /// </code>
    /// </example>
    public Policy? FindDigest(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return Policies.FirstOrDefault(p => p.Digest == digest);
    }

    private ImmutableArray<Policy> Versions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        ImmutableArray<Policy> versions = [.. Policies.Where(p => p.Id == id)];
        if (!versions.IsEmpty)
            return versions;
        if (Broken.FirstOrDefault(b => b.Id == id) is { } broken)
            throw new PolicyLoadException(broken.Findings);
        var ids = Policies.Select(p => p.Id).Distinct().ToArray();
        var meant = NearestName.DidYouMean(id, ids);
        throw new LocalizedArgumentException(
            new(
                $"没有政策“{id}”。{meant.Chinese}现有：{string.Join("、", ids)}。",
                $"There is no policy \"{id}\".{meant.English} There are: {string.Join(", ", ids)}."),
            nameof(id));
    }

    // A version that cannot be loaded is no reason to decide by the one before it.
    private void AskForBroken(string id, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(id);
        var sound = Policies.LastOrDefault(p => p.Id == id && p.InForceFrom <= on)?.InForceFrom ?? DateOnly.MinValue;
        if (Broken.FirstOrDefault(b => b.Id == id && b.InForceFrom >= sound && b.InForceFrom <= on) is { } broken)
            throw new PolicyLoadException(broken.Findings);
    }

    private static PolicyLibrary Loaded(IEnumerable<(Policy? Policy, ImmutableArray<Finding> Findings)> loaded)
    {
        var all = loaded.ToArray();
        ImmutableArray<Finding> findings = [.. all.SelectMany(l => l.Findings)];
        if (findings.Any(f => f.Severity == Severity.Error))
            throw new PolicyLoadException(findings);
        return Of(all.Select(l => l.Policy!), findings, []);
    }

    /// <summary>A library of what is sound, that knows what is not.</summary>
    internal static PolicyLibrary Of(
        IEnumerable<Policy> policies,
        ImmutableArray<Finding> findings,
        ImmutableArray<BrokenPolicy> broken) =>
        new([.. policies.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.InForceFrom)], findings, broken);

    /// <summary>The names of the policies, and of those that are broken.</summary>
    public override string ToString()
    {
        var broken = Broken.IsEmpty ? "" : $"; broken: {string.Join(", ", Broken.Select(b => b.Folder))}";
        var policies = Policies.Length == 1 ? "policy" : "policies";
        return Invariant($"{Policies.Length} {policies}: {string.Join(", ", Policies.Select(p => p.Name))}{broken}");
    }
}
