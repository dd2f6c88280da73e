using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace HousingRules.Hosting;

/// <summary>Healthy when every policy on the disk is the one that is decided by; degraded when one is broken or was changed and the last
/// good one is kept, or a draft is broken; unhealthy when a policy in force cannot be decided by. Register it with
/// <c>AddHealthChecks().AddCheck&lt;PolicyHealthCheck&gt;("housing-rules")</c>.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class PolicyHealthCheck : IHealthCheck
{
    private readonly PolicySource _source;
    private readonly Language _language;

    internal PolicyHealthCheck(PolicySource source, IOptions<HousingRulesOptions> options) =>
        (_source, _language) = (source, options.Value.Language);

    /// <summary>How the policies are now. The description names the problems, the data holds them by policy and each policy's
    /// digest.</summary>
    /// <param name="context">Says what an unhealthy state is reported as.</param>
    /// <param name="cancellationToken">Not asked: nothing is waited for.</param>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (library, problems) = (_source.Library, _source.Problems);
        var data = library.Policies.ToDictionary(p => p.Name, p => (object)p.Digest, StringComparer.Ordinal);
        foreach (var problem in problems)
            data[$"{problem.Policy} {problem.Kind}"] = problem.ToString(_language);
        var text = string.Join('\n', problems.Select(Words).Distinct());
        return Task.FromResult(
            problems.IsEmpty ? HealthCheckResult.Healthy(data: data)
            : problems.Any(p => p is { IsInForce: true, Keeps: false }) ? new(context.Registration.FailureStatus, text, data: data)
            : HealthCheckResult.Degraded(text, data: data));
    }

    // The first mistake says where to look; the data has all.
    private string Words(PolicyProblem problem) => problem.Mistakes.FirstOrDefault() is { } first
        ? $"{problem.Text[_language]} {first.ToString(_language)}"
        : problem.Text[_language];
}
