using HousingRules.Evaluation;
using HousingRules.Host.Casework;
using HousingRules.Host.Words;
using HousingRules.Hosting;

namespace HousingRules.Host.Api;

/// <summary>Which policy a request means.</summary>
internal sealed class PolicyChoice(PolicySource source, ServiceClock clock)
{
    /// <summary>The policy by id, or the service's own, in its version in force on the day; or the version by name.</summary>
    /// <param name="policy">An id, or an id and a first day; null for the service's own.</param>
    /// <param name="on">The day; null for today.</param>
    /// <exception cref="ProblemException">There is none.</exception>
    public Policy Of(string? policy, DateOnly? on)
    {
        var day = on ?? clock.Today;
        if (policy is null)
            return Own(day);
        if (policy.Contains('/', StringComparison.Ordinal))
            return Named(policy).On(day);
        return IsThere(policy) ? source.InForce(policy, day).On(day) : throw NoSuchPolicy();
    }

    /// <summary>The version of a policy.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public Policy Named(string name)
    {
        if (source.Library.Find(name) is { } policy)
            return policy;
        throw source.Library.Broken.Any(b => FormattableString.Invariant($"{b.Id}/{b.InForceFrom:yyyy-MM-dd}") == name)
            ? new ProblemException(Problems.PolicyBroken)
            : NoSuchPolicy();
    }

    /// <summary>Whether it is the version in force today.</summary>
    public bool IsInForce(Policy policy)
    {
        var isLater = source.Library.Policies.Any(
            p => p.Id == policy.Id && p.InForceFrom > policy.InForceFrom && p.InForceFrom <= clock.Today);
        var isBrokenLater = source.Library.Broken.Any(
            b => b.Id == policy.Id && b.InForceFrom > policy.InForceFrom && b.InForceFrom <= clock.Today);
        return policy.InForceFrom <= clock.Today && !isLater && !isBrokenLater;
    }

    private Policy Own(DateOnly day)
    {
        try
        {
            return source.InForce(day).On(day);
        }
        catch (InvalidOperationException e) when (e.GetType() == typeof(InvalidOperationException))
        {
            // The service names none, and there are several.
            var ids = source.Library.Policies.Select(p => p.Id).Distinct(StringComparer.Ordinal);
            throw new ProblemException(Problems.BadRequest(new RequestMistake("policy", HostSentences.NotOneOf(ids))));
        }
    }

    private bool IsThere(string id) =>
        source.Library.Policies.Any(p => p.Id == id) || source.Library.Broken.Any(b => b.Id == id);

    private ProblemException NoSuchPolicy() => new(Problems.NoSuchPolicy(source.Library.Policies.Select(p => p.Name)));
}
