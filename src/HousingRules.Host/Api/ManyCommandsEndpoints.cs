using HousingRules.Contract;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>Many commands in one request: a roster opened, a whole village's posting. Each is answered, in the order in which they came,
/// and one that is wrong does not stop the others. When the connection breaks, hand the same in again.</summary>
internal static class ManyCommandsEndpoints
{
    public static void MapManyCommands(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("/cases", "commands", limits);
        group.MapPost("/openings", Open).WithName("openMany").Large(limits)
            .Told(HostSentences.OperationOpenMany);
        group.MapPost("/events", Happen).WithName("recordMany").Large(limits)
            .Told(HostSentences.OperationRecordMany);
    }

    private static Ok<IAsyncEnumerable<EachAnswer>> Open(
        HttpContext context,
        Each<HouseholdForm> roster,
        EachCommand commands,
        string? openedOn,
        string? commandId)
    {
        var parameters = new Parameters();
        parameters.Needed("openedOn", openedOn);
        var (day, command) = (parameters.Day("openedOn", openedOn), parameters.Needed("commandId", commandId));
        parameters.Check();
        return TypedResults.Ok(commands.AnswerAsync<HouseholdForm>(
            context.RequiredPerson(),
            roster.Elements,
            household => household.Identity.Id,
            (clerk, household) => clerk.OpenAsync(
                IdOf(household),
                household.Identity,
                procedure => household.Under(procedure.Policy.Facts),
                day!.Value,
                command,
                context.RequestAborted),
            StatusCodes.Status201Created,
            ProblemAnswer.LanguageOf(context.Request),
            context.RequestAborted));
    }

    private static Ok<IAsyncEnumerable<EachAnswer>> Happen(HttpContext context, Each<EventOfCaseCommand> events, EachCommand commands) =>
        TypedResults.Ok(commands.AnswerAsync<EventOfCaseCommand>(
            context.RequiredPerson(),
            events.Elements,
            command => command.Id,
            (clerk, command) => clerk.HappenAsync(
                command.Id,
                command.Version,
                procedure => procedure.Read(command.Event),
                command.DoneBy,
                command.CommandId,
                command.Note,
                context.RequestAborted),
            StatusCodes.Status200OK,
            ProblemAnswer.LanguageOf(context.Request),
            context.RequestAborted));

    private static string IdOf(HouseholdForm household)
    {
        RequestMistake[] mistakes = household.Identity.Id is { } id
            ? [.. Text.CheckCaseId("$.id", id), .. Text.Check("$", household.Identity with { Id = null })]
            : [new("$.id", HostSentences.NoHouseholdHere)];
        return mistakes.Length == 0 ? household.Identity.Id! : throw new ProblemException(Problems.BadRequest(mistakes));
    }
}
