using HousingRules.Evaluation;
using HousingRules.Host.Checking;

namespace HousingRules.Host.Casework;

/// <summary>What is proved of each policy. It takes seconds, so it is done once for each digest: the same digest is the same
/// policy.</summary>
internal sealed class PolicyChecks
{
    /// <summary>Of how many policies the checks are kept.</summary>
    public const int Most = 16;

    private readonly RecentlyAsked<Lazy<Task<PolicyCheck>>> _checks = new(Most);

    /// <summary>The check of a policy. Whoever stops waiting does not end it: the next who asks finds it done.</summary>
    public async Task<PolicyCheck> OfAsync(Policy policy, CancellationToken cancellation = default)
    {
        var check = _checks.GetOrAdd(policy.Digest, () => new(() => Task.Run(() => PolicyCheck.Of(policy, CancellationToken.None))));
        try
        {
            return await check.Value.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch when (check.Value.IsFaulted)
        {
            // What failed is tried anew when it is asked for again.
            _checks.Remove(policy.Digest, check);
            throw;
        }
    }
}
