using HousingRules.Host.Casework;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HousingRules.Host.Api;

/// <summary>What a command is answered with.</summary>
internal static class CaseAnswers
{
    // Clients that count their retries want to know; the body is the first answer's.
    private const string Replayed = "Idempotency-Replayed";

    /// <summary>Why a command was not stored.</summary>
    public static Problem Problem(CaseworkAnswer answer)
    {
        var policy = answer.Case?.Procedure.Policy;
        return answer.Status switch
        {
            CaseworkStatus.NotFound => Problems.NoSuchCase,
            CaseworkStatus.NotYours => Problems.NotYours(answer.Refusals, policy),
            CaseworkStatus.CommandTaken => Problems.CommandTaken,
            CaseworkStatus.Conflict => Problems.Conflict(answer.Case?.Version ?? 0, [.. answer.Since.Select(EntryAnswer.Of)]),
            CaseworkStatus.Refused => Problems.Refused(answer.Refusals, policy, answer.RefusedEntry),
            var stored => throw new InvalidOperationException($"A command that is {stored} is no problem."),
        };
    }

    /// <summary>The answer of a command on a case that is there.</summary>
    public static Results<Ok<CommandAnswer>, ProblemResult<Forbidden>, ProblemResult<NotFound>, ProblemResult<Conflict>,
        ProblemResult<Refused>>
        Recorded(HttpContext context, CaseworkAnswer answer)
    {
        if (answer.IsAccepted)
            return TypedResults.Ok(Stored(context, answer));
        var problem = Problem(answer);
        return problem.Status switch
        {
            StatusCodes.Status403Forbidden => new ProblemResult<Forbidden>(problem),
            StatusCodes.Status404NotFound => new ProblemResult<NotFound>(problem),
            StatusCodes.Status409Conflict => new ProblemResult<Conflict>(problem),
            _ => new ProblemResult<Refused>(problem),
        };
    }

    /// <summary>The answer of an opening.</summary>
    public static Results<Created<CommandAnswer>, ProblemResult<Forbidden>, ProblemResult<Conflict>, ProblemResult<Refused>> Opened(
        HttpContext context,
        CaseworkAnswer answer)
    {
        if (answer.IsAccepted)
            return TypedResults.Created($"/api/v1/cases/{Uri.EscapeDataString(answer.Case!.Id)}", Stored(context, answer));
        var problem = Problem(answer);
        return problem.Status switch
        {
            StatusCodes.Status403Forbidden => new ProblemResult<Forbidden>(problem),
            StatusCodes.Status409Conflict => new ProblemResult<Conflict>(problem),
            _ => new ProblemResult<Refused>(problem),
        };
    }

    private static CommandAnswer Stored(HttpContext context, CaseworkAnswer answer)
    {
        if (answer.Status == CaseworkStatus.Repeated)
            context.Response.Headers[Replayed] = "true";
        return CommandAnswer.Of(answer.Case!);
    }
}
