using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>Opens a case, says what has happened in it, and corrects what was wrong. A command that is handed in again has its first
/// answer.</summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("/cases", "commands", limits);
        group.MapPost("", Open).WithName("open").Told(HostSentences.OperationOpen);
        group.MapPost("/{id}/events", Happen).WithName("record").Told(HostSentences.OperationRecord);
        group.MapPost("/{id}/corrections", Correct).WithName("correct").Told(HostSentences.OperationCorrect);
    }

    private static async Task<Results<Created<CommandAnswer>, ProblemResult<Forbidden>, ProblemResult<Conflict>,
        ProblemResult<Refused>>> Open(
        HttpContext context,
        OpeningCommand command,
        CaseDesk desk) => CaseAnswers.Opened(context, await desk.OpenAsync(
            context.RequiredPerson(),
            command.Id,
            command.Household.Identity,
            procedure => command.Household.Under(procedure.Policy.Facts),
            command.OpenedOn,
            command.CommandId,
            context.RequestAborted).ConfigureAwait(false));

    private static async Task<Results<Ok<CommandAnswer>, ProblemResult<Forbidden>, ProblemResult<NotFound>, ProblemResult<Conflict>,
        ProblemResult<Refused>>> Happen(
        HttpContext context,
        EventCommand command,
        CaseDesk desk,
        string id) => CaseAnswers.Recorded(context, await desk.HappenAsync(
            context.RequiredPerson(),
            Text.CaseId(id),
            command.Version,
            procedure => procedure.Read(command.Event),
            command.DoneBy,
            command.CommandId,
            command.Note,
            context.RequestAborted).ConfigureAwait(false));

    private static async Task<Results<Ok<CommandAnswer>, ProblemResult<Forbidden>, ProblemResult<NotFound>, ProblemResult<Conflict>,
        ProblemResult<Refused>>> Correct(
        HttpContext context,
        CorrectionCommand command,
        CaseDesk desk,
        string id) => CaseAnswers.Recorded(context, await desk.CorrectAsync(
            context.RequiredPerson(),
            Text.CaseId(id),
            command.Version,
            command.Entry,
            command.Event is { } instead ? procedure => procedure.Read(instead) : null,
            command.Reason,
            command.CommandId,
            context.RequestAborted).ConfigureAwait(false));
}
