using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.CaseFiles;

/// <summary>The versions of a policy, and which of them a case belongs to: that of the day on which it was opened.</summary>
internal sealed class CaseVersions
{
    private readonly (Policy Policy, Lazy<Procedure> Procedure)[] _versions;
    private readonly Lazy<Procedure> _otherwise;

    /// <summary>Takes the versions. A procedure is made when the first case needs it: an older version may have none.</summary>
    /// <param name="versions">All versions, the oldest first.</param>
    /// <param name="otherwise">The version for a case that names no day.</param>
    public CaseVersions(IEnumerable<Policy> versions, Policy otherwise)
    {
        _versions = [.. versions.Select(v => (v, new Lazy<Procedure>(() => ProcedureOf(v))))];
        _otherwise = _versions.First(v => v.Policy == otherwise).Procedure;
    }

    /// <summary>The procedure for a case without a day.</summary>
    /// <exception cref="HostFailure">The version has none.</exception>
    public Procedure Otherwise => _otherwise.Value;

    /// <summary>The first day of the oldest version.</summary>
    public DateOnly FirstDay => _versions[0].Policy.InForceFrom;

    /// <summary>The procedure in force on a day; null before there was any.</summary>
    /// <exception cref="HostFailure">The version of that day has none.</exception>
    public Procedure? InForce(DateOnly day)
    {
        for (var i = _versions.Length - 1; i >= 0; i--)
        {
            if (_versions[i].Policy.InForceFrom <= day)
                return _versions[i].Procedure.Value;
        }

        return null;
    }

    /// <summary>The procedure of a policy.</summary>
    /// <exception cref="HostFailure">It has none.</exception>
    public static Procedure ProcedureOf(Policy policy)
    {
        try
        {
            return Procedure.Of(policy);
        }
        catch (ArgumentException)
        {
            throw new HostFailure(HostSentences.NoProcedure(policy.Name));
        }
    }
}
