using HousingRules.Cases;
using HousingRules.Hosting;

namespace HousingRules.Host.Casework;

/// <summary>The procedures by which cases are opened and go on.</summary>
internal sealed class CasePolicies(PolicySource source)
{
    /// <summary>The procedure of the policy in force on a day.</summary>
    /// <exception cref="ArgumentException">None is in force yet.</exception>
    public Procedure InForce(DateOnly day) => Procedure.Of(source.InForce(day));

    /// <summary>The procedure of the policy with a digest; null when it is not there.</summary>
    public Procedure? Find(string digest) => source.Library.FindDigest(digest) is { } policy ? Procedure.Of(policy) : null;
}
