using System.Collections.Concurrent;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Storage;

/// <summary>The procedures of policies, by digest: of those that are loaded, or else of those that are kept with the cases.</summary>
internal sealed class ArchivedPolicies(PolicyArchive archive)
{
    private readonly ConcurrentDictionary<string, Procedure> _read = new(StringComparer.Ordinal);

    /// <summary>The procedure of the policy with a digest.</summary>
    /// <param name="loaded">The policies that are loaded.</param>
    /// <param name="digest">The digest.</param>
    /// <returns>The procedure; null when the policy is neither loaded nor kept.</returns>
    /// <exception cref="HostFailure">It is kept, and cannot be loaded.</exception>
    public Procedure? Find(PolicyLibrary loaded, string digest) =>
        loaded.FindDigest(digest) is { } policy ? Procedure.Of(policy) : Kept(digest);

    /// <summary>The procedure of a policy that is kept; null when it is not.</summary>
    /// <exception cref="HostFailure">It cannot be loaded.</exception>
    public Procedure? Kept(string digest)
    {
        if (_read.TryGetValue(digest, out var before))
            return before;
        return archive.Find(digest) is { } found ? _read.GetOrAdd(digest, Loaded(found)) : null;
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
