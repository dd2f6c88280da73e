using System.Collections.Immutable;
using HousingRules.Facts;
using Microsoft.Extensions.Logging;

namespace HousingRules.Hosting;

/// <summary>Logs what changed: each policy, finding and problem once, not at every look.</summary>
internal sealed class SourceLog(ILogger log, Language language)
{
    public void Taken(PolicyLibrary before, PolicyLibrary now)
    {
        var known = before.Policies.Select(p => p.Digest).ToHashSet(StringComparer.Ordinal);
        var policies = now.Policies.Where(p => !known.Contains(p.Digest)).Select(p => $"{p.Name} {p.Digest}").ToArray();
        if (policies.Length > 0)
        {
            var text = string.Join(language == Language.Chinese ? "、" : ", ", policies);
            log.Loaded(now.Policies.Length, HostingSentences.Loaded(text)[language]);
        }

        foreach (var finding in now.Findings.Except(before.Findings))
            log.Warned(finding.ToString(language));
    }

    public void Problems(ImmutableArray<PolicyProblem> before, ImmutableArray<PolicyProblem> now)
    {
        foreach (var problem in now.Except(before))
        {
            if (problem.IsInForce)
                log.InForce(problem.ToString(language));
            else
                log.Draft(problem.ToString(language));
        }

        var still = now.Select(p => p.Policy).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in before.Select(p => p.Policy).Distinct().Where(p => !still.Contains(p)))
            log.Mended(HostingSentences.Mended(policy)[language]);
    }

    public void Failed(Exception exception) => log.Failed(exception);
}
