using System.Collections.Concurrent;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Hosting;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>The procedures by which cases are opened and go on. The texts of a policy under which a case is opened are kept with the
/// cases: it is found by its digest when the folder of rules has another one since.</summary>
internal sealed class CasePolicies(PolicySource source, PolicyArchive archive)
{
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);
    private readonly ArchivedPolicies _policies = new(archive);

    /// <summary>The procedure of the policy in force on a day.</summary>
    /// <exception cref="ArgumentException">None is in force yet.</exception>
    public Procedure InForce(DateOnly day) => Procedure.Of(source.InForce(day));

    /// <summary>The procedure of the policy in force on a day; null when none is.</summary>
    public Procedure? TryInForce(DateOnly day)
    {
        try
        {
            return InForce(day);
        }
        catch (ArgumentException)
        {
            // Before the first version; what is broken is another failure, and is told.
            return null;
        }
    }

    /// <summary>The states in which cases of any policy can stand, each name once, as the newest policy calls it.</summary>
    public IEnumerable<ProcedureState> States() => source.Library.Policies.Reverse()
        .Where(p => p.HasProcedure)
        .SelectMany(p => Procedure.Of(p).States)
        .DistinctBy(s => s.Name);

    /// <summary>The facts of which cases of any policy can wait for one, each name once, as the newest policy calls it.</summary>
    public IEnumerable<FactDeclaration> Facts() => source.Library.Policies.Reverse()
        .Where(p => p.HasProcedure)
        .SelectMany(p => p.Facts.Facts)
        .DistinctBy(f => f.Name);

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
    public Task KeepAsync(Procedure procedure, CancellationToken cancellation = default) => KeepAsync(procedure.Policy, cancellation);

    /// <summary>Keeps the texts of all policies that are loaded.</summary>
    public async Task KeepLoadedAsync(CancellationToken cancellation = default)
    {
        foreach (var policy in source.Library.Policies.Where(p => p.HasProcedure))
            await KeepAsync(policy, cancellation).ConfigureAwait(false);
    }

    /// <summary>The procedure of the policy with a digest; null when it is neither loaded nor kept.</summary>
    /// <exception cref="HostFailure">It is kept, and cannot be loaded.</exception>
    public Procedure? Find(string digest) => _policies.Find(source.Library, digest);

    private async Task KeepAsync(Policy policy, CancellationToken cancellation)
    {
        if (_kept.ContainsKey(policy.Digest))
            return;
        await archive.KeepAsync(policy.Digest, policy.Name, policy.Files, cancellation).ConfigureAwait(false);
        _kept[policy.Digest] = true;
    }
}
