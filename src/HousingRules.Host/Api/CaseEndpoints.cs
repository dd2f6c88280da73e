using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>Looks at the cases of the key's place.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("/cases", "cases", limits);
        group.MapGet("", List).WithName("cases").Told(HostSentences.OperationCases);
        group.MapGet("/{id}", One).WithName("case").Told(HostSentences.OperationCase);
        group.MapGet("/{id}/history", History).WithName("history").Told(HostSentences.OperationHistory);
    }

    private static async Task<Ok<CaseListAnswer>> List(
        HttpContext context,
        CaseDesk desk,
        CaseNames names,
        ServiceClock clock,
        [AsParameters] CaseListParameters asked)
    {
        var query = asked.Query(names, clock.Today);
        var page = await desk.ListAsync(context.RequiredPerson(), query, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Ok(new CaseListAnswer([.. page.Cases.Select(c => CaseRowAnswer.Of(c, clock.Today))]) { Next = page.Next });
    }

    private static async Task<Results<Ok<CaseAnswer>, ProblemResult<NotFound>, ProblemResult<Refused>>> One(
        HttpContext context,
        CaseDesk desk,
        ServiceClock clock,
        string id,
        string? on)
    {
        var parameters = new Parameters();
        var day = parameters.Day("on", on) ?? clock.Today;
        parameters.Check();
        var who = context.RequiredPerson();
        if (await desk.LoadAsync(who, Text.CaseId(id), context.RequestAborted).ConfigureAwait(false) is not { } kept)
            return new ProblemResult<NotFound>(Problems.NoSuchCase);
        if (day < kept.File.OpenedOn)
            return new ProblemResult<Refused>(Problems.NotThereYet(kept.File.OpenedOn));
        return TypedResults.Ok(CaseAnswer.Of(kept, who.Actor!, day));
    }

    private static async Task<Results<Ok<HistoryAnswer>, ProblemResult<NotFound>>> History(HttpContext context, CaseDesk desk, string id) =>
        await desk.LoadAsync(context.RequiredPerson(), Text.CaseId(id), context.RequestAborted).ConfigureAwait(false) is { } kept
            ? TypedResults.Ok(HistoryAnswer.Of(kept))
            : new ProblemResult<NotFound>(Problems.NoSuchCase);
}

/// <summary>Which cases are asked for; what is left out is not asked.</summary>
/// <param name="County">The county.</param>
/// <param name="Town">The town.</param>
/// <param name="Village">The village.</param>
/// <param name="State">The name of the state.</param>
/// <param name="DueBy">Only those of which something is due on that day or before.</param>
/// <param name="Overdue">true: only those of which something was due before today.</param>
/// <param name="Actor">Only those at this actor's desk.</param>
/// <param name="Missing">Only those for which this fact is unknown and matters.</param>
/// <param name="After">Where the page before ended, as it says in next.</param>
/// <param name="Size">How many a page holds at most, from 1 to 500; 100 where it is left out.</param>
internal sealed record CaseListParameters(
    string? County,
    string? Town,
    string? Village,
    string? State,
    string? DueBy,
    string? Overdue,
    string? Actor,
    string? Missing,
    string? After,
    string? Size)
{
    public CaseQuery Query(CaseNames names, DateOnly today)
    {
        var parameters = new Parameters();
        var (dueBy, isOverdue) = (parameters.Day("dueBy", DueBy), parameters.Truth("overdue", Overdue));
        DateOnly? last = !isOverdue ? dueBy : dueBy is { } by && by < today ? by : today.AddDays(-1);
        var query = new CaseQuery
        {
            County = County,
            Town = Town,
            Village = Village,
            State = parameters.OneOf("state", State, names.States),
            DueBy = last,
            Actor = parameters.OneOf("actor", Actor, names.Actors),
            Missing = parameters.OneOf("missing", Missing, names.Facts),
            After = parameters.Place("after", After, last),
            Size = parameters.Number("size", Size, 100, 1, 500),
        };
        parameters.Check();
        return query;
    }
}
