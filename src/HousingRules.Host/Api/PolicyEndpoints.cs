using System.Text.Json.Nodes;
using HousingRules.Host.Casework;
using HousingRules.Host.Words;
using HousingRules.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>What is written in the policies, and what is proved of them.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("/policies", "policies", limits);
        group.MapGet("", List).WithName("policies").Told(HostSentences.OperationPolicies);
        group.MapGet("/{id}/{from}/rules", Rules).WithName("rules").Told(HostSentences.OperationRules);
        group.MapGet("/{id}/{from}/statements", Statements).WithName("statements")
            .Told(HostSentences.OperationStatements);
        group.MapGet("/{id}/{from}/facts", Facts).WithName("facts").Told(HostSentences.OperationFacts);
        group.MapGet("/{id}/{from}/check", Check).WithName("check").Told(HostSentences.OperationCheck)
            .Large(limits);
    }

    private static Ok<PoliciesAnswer> List(PolicySource source, PolicyChoice policies) => TypedResults.Ok(new PoliciesAnswer(
        [.. source.Library.Policies.Select(p => new PolicyAnswer(
            p.Name, p.Id, p.InForceFrom, p.Title, p.Digest, policies.IsInForce(p), p.HasProcedure))],
        [.. source.Library.Broken.Select(
            b => new BrokenAnswer(b.Id, [.. b.Findings.Select(FindingAnswer.Of)]) { InForceFrom = b.InForceFrom })]));

    private static Results<Ok<RulesAnswer>, ProblemResult<NotFound>> Rules(PolicyChoice policies, string id, string from) =>
        TypedResults.Ok(RulesAnswer.Of(policies.Named($"{id}/{from}")));

    private static Results<Ok<StatementsAnswer>, ProblemResult<NotFound>> Statements(PolicyChoice policies, string id, string from) =>
        TypedResults.Ok(StatementsAnswer.Of(policies.Named($"{id}/{from}")));

    private static Results<Ok<JsonObject>, ProblemResult<NotFound>> Facts(PolicyChoice policies, string id, string from) =>
        TypedResults.Ok(FactSchema.Of(policies.Named($"{id}/{from}")));

    private static async Task<Results<Ok<CheckAnswer>, ProblemResult<NotFound>, ProblemResult<Unavailable>>> Check(
        HttpContext context,
        PolicyChoice policies,
        PolicyChecks checks,
        ApiLimits limits,
        string id,
        string from)
    {
        try
        {
            var check = checks.OfAsync(policies.Named($"{id}/{from}"), context.RequestAborted);
            return TypedResults.Ok(CheckAnswer.Of(
                await check.WaitAsync(limits.CheckPatience, context.RequestAborted).ConfigureAwait(false)));
        }
        catch (TimeoutException)
        {
            return new ProblemResult<Unavailable>(Problems.CheckIsRunning);
        }
    }
}
