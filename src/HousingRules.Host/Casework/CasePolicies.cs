using HousingRules.Cases;
using HousingRules.Hosting;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>The procedures by which cases are opened and go on.</summary>
internal sealed class CasePolicies(PolicySource source)
{
    /// <summary>The procedure of the policy in force on a day.</summary>
    /// <exception cref="ArgumentException">None is in force yet.</exception>
    public Procedure InForce(DateOnly day) => Procedure.Of(source.InForce(day));

    /// <summary>The procedure of the policy with a digest; null when it is not there.</summary>
    public Procedure? Find(string digest) => source.Library.FindDigest(digest) is { } policy ? Procedure.Of(policy) : null;

    /// <summary>An actor of the newest policy that has it; null when none has.</summary>
    public Actor? Actor(string name) =>
        source.Library.Policies.Reverse().Select(p => p.Actors.GetValueOrDefault(name)).FirstOrDefault(actor => actor is not null);
}
