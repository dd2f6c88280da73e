using System.Collections.Concurrent;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Hosting;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>The procedures by which cases are opened and go on. The texts of a policy under which a case is opened are kept with the cases: it
/// is found by its digest when the folder of rules has another one since.</summary>
internal sealed class CasePolicies(PolicySource source, PolicyArchive archive)
{
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Procedure> _archived = new(StringComparer.Ordinal);

    /// <summary>The procedure of the policy in force on a day.</summary>
    /// <exception cref="ArgumentException">None is in force yet.</exception>
    public Procedure InForce(DateOnly day) => Procedure.Of(source.InForce(day));

    /// <summary>An actor of the newest policy that has it; null when none has.</summary>
    public Actor? Actor(string name) =>
        source.Library.Policies.Reverse().Select(p => p.Actors.GetValueOrDefault(name)).FirstOrDefault(actor => actor is not null);

    /// <summary>Keeps the texts of all policies under which a case can be opened now: before a transaction begins, which would wait for
    /// it.</summary>
    public async Task KeepAllAsync(CancellationToken cancellation = default)
    {
        foreach (var policy in source.Library.Policies.Where(p => p.HasProcedure && !_kept.ContainsKey(p.Digest)))
            await KeepAsync(Procedure.Of(policy), cancellation).ConfigureAwait(false);
    }

    /// <summary>Keeps the texts of a procedure's policy, before a case is opened under it.</summary>
    public async Task KeepAsync(Procedure procedure, CancellationToken cancellation = default)
    {
        var policy = procedure.Policy;
        if (_kept.ContainsKey(policy.Digest))
            return;
        await archive.KeepAsync(policy.Digest, policy.Name, policy.Files, cancellation).ConfigureAwait(false);
        _kept[policy.Digest] = true;
    }

    /// <summary>The procedure of the policy with a digest; null when it is neither loaded nor kept.</summary>
    /// <exception cref="HostFailure">It is kept, and cannot be loaded.</exception>
    public Procedure? Find(string digest)
    {
        if (source.Library.FindDigest(digest) is { } policy)
            return Procedure.Of(policy);
        if (_archived.TryGetValue(digest, out var before))
            return before;
        return archive.Find(digest) is { } found ? _archived.GetOrAdd(digest, Loaded(found)) : null;
    }

    private static Procedure Loaded(ArchivedPolicy kept)
    {
        try
        {
            // What comes out with another digest was changed in the database, or is read otherwise by this program.
            return PolicyLibrary.LoadFiles(kept.Name, kept.Files).FindDigest(kept.Digest) is { HasProcedure: true } policy
                ? Procedure.Of(policy)
                : throw new HostFailure(HostSentences.KeptPolicyIsAnother(kept.Name, kept.Digest));
        }
        catch (PolicyLoadException e)
        {
            throw new HostFailure(HostSentences.KeptPolicyCannotBeLoaded(
                kept.Name,
                kept.Digest,
                new(e.Findings[0].ToString(Language.Chinese), e.Findings[0].ToString(Language.English))));
        }
    }
}
