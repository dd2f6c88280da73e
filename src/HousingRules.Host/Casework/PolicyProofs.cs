using HousingRules.Evaluation;
using HousingRules.Host.Checking;

namespace HousingRules.Host.Casework;

/// <summary>What is proved of a policy, with the moment since when it is known here. Nobody waits for it longer than a page may take: the
/// proof goes on behind, and whoever asks later finds it done.</summary>
internal sealed class PolicyProofs(PolicyChecks checks, ServiceClock clock)
{
    private readonly RecentlyAsked<PolicyProof> _known = new(PolicyChecks.Most);

    /// <summary>What is proved.</summary>
    /// <returns>Null while the proof goes on.</returns>
    public async Task<PolicyProof?> OfAsync(Policy policy, TimeSpan patience, CancellationToken cancellation = default)
    {
        try
        {
            var check = await checks.OfAsync(policy, CancellationToken.None).WaitAsync(patience, cancellation).ConfigureAwait(false);
            return _known.GetOrAdd(policy.Digest, () => new(check, clock.Now));
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}

/// <summary>A proof.</summary>
/// <param name="Check">What was found.</param>
/// <param name="KnownSince">When it was first asked for with an answer.</param>
internal sealed record PolicyProof(PolicyCheck Check, DateTimeOffset KnownSince);
