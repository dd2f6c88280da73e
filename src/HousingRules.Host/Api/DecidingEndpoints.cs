using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>What a policy decides of one household. Nothing is stored of it.</summary>
internal static class DecidingEndpoints
{
    public static void MapDeciding(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("", "deciding", limits);
        group.MapPost("/determinations", Determine).WithName("determine")
            .Told(HostSentences.OperationDetermine);
        group.MapPost("/explanations", Explain).WithName("explain")
            .Told(HostSentences.OperationExplain);
        group.MapPost("/what-if", WhatIf).WithName("whatIf")
            .Told(HostSentences.OperationWhatIf);
    }

    private static async Task<Results<Ok<DeterminationForm>, ProblemResult<NotFound>>> Determine(
        HttpContext context,
        HouseholdForm household,
        PolicyChoice policies,
        AuditLog audit,
        string? policy,
        string? on)
    {
        var chosen = Choose(policies, policy, on);
        var determination = chosen.Determine(household.Under(chosen.Facts));
        await TellAsync(context, audit).ConfigureAwait(false);
        return TypedResults.Ok(DeterminationForm.Of(determination, household.Identity));
    }

    private static async Task<Results<Ok<ExplanationForm>, ProblemResult<NotFound>>> Explain(
        HttpContext context,
        HouseholdForm household,
        PolicyChoice policies,
        AuditLog audit,
        string? policy,
        string? on)
    {
        var chosen = Choose(policies, policy, on);
        var explanation = chosen.Explain(household.Under(chosen.Facts), context.RequestAborted);
        await TellAsync(context, audit).ConfigureAwait(false);
        return TypedResults.Ok(ExplanationForm.Of(explanation) with
        {
            Determination = DeterminationForm.Of(explanation.Determination, household.Identity),
        });
    }

    private static async Task<Results<Ok<WhatIfAnswer>, ProblemResult<NotFound>>> WhatIf(
        HttpContext context,
        WhatIfQuestion question,
        PolicyChoice policies,
        AuditLog audit,
        string? policy,
        string? on)
    {
        var chosen = Choose(policies, policy, on);
        var sheet = question.Household.Under(chosen.Facts);
        var asItIs = DeterminationForm.Of(chosen.Determine(sheet), question.Household.Identity);
        var answers = question.Changes.Select(change => Changed(change, sheet, chosen, asItIs)).ToArray();
        await TellAsync(context, audit).ConfigureAwait(false);
        return TypedResults.Ok(new WhatIfAnswer(asItIs, answers));
    }

    private static WhatIfChanged Changed(WhatIfChange change, FactSheet sheet, Policy policy, DeterminationForm asItIs)
    {
        var otherwise = DeterminationForm.Of(policy.Determine(Otherwise(sheet, change.Facts, policy.Facts)), asItIs.Identity);
        return new(change.Facts, otherwise, otherwise != asItIs) { Name = change.Name };
    }

    private static FactSheet Otherwise(FactSheet sheet, HouseholdForm change, FactCatalog catalog)
    {
        var (changed, said) = (sheet.Copy(), change.Under(catalog));
        foreach (var fact in change.Facts)
        {
            catalog.TryColumn(fact.Name, out var column);
            if (column!.Member is { } member)
                changed.SetMember(column.Fact, member, said.GetMember(column.Fact, member));
            else
                changed.Set(said[column.Fact]);
        }

        return changed;
    }

    private static Policy Choose(PolicyChoice policies, string? policy, string? on)
    {
        var parameters = new Parameters();
        var day = parameters.Day("on", on);
        parameters.Check();
        return policies.Of(policy, day);
    }

    private static Task TellAsync(HttpContext context, AuditLog audit) =>
        audit.WriteAsync(AuditEntry.Of(context.RequiredPerson(), AuditAction.Decide, null, "done"));
}
