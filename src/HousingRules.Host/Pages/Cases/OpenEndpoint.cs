using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Pages;

/// <summary>Takes the form that opens a case.</summary>
internal static class OpenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/open/save").RequireAuthorization(PeopleServices.Works).ExcludeFromDescription();
        group.MapPost("", OpenAsync);
        group.MapGet("", () => TypedResults.Redirect(OpenPage.Path));
    }

    private static async Task<IResult> OpenAsync(HttpContext context, CaseDesk desk, CasePolicies policies, IFormCollection form)
    {
        var (typed, who) = (Typed.Of(form), context.RequiredPerson());
        if (Asked.Text(typed[CaseCommand.Id]) is not { } command)
            return TypedResults.BadRequest();
        var household = OpenInput.Identity(typed, who.Area);
        if (household.Id is not { } id)
            return Again(StatusCodes.Status422UnprocessableEntity, [Wrong("ID_MISSING", HostSentences.IdIsMissing)], []);
        if (!DateOnly.TryParseExact(typed[OpenInput.Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || policies.TryInForce(day) is not { } procedure)
            return Again(StatusCodes.Status422UnprocessableEntity, [Wrong("DAY", HostSentences.NoPolicyOnTheDay)], []);
        var (sheet, problems) = OpenInput.Read(procedure.Policy, typed);
        if (!problems.IsEmpty)
            return Again(StatusCodes.Status422UnprocessableEntity, [Wrong("FACTS", HostSentences.FactsCannotBeRead(problems.Count))],
                problems);
        var answer = await desk.OpenAsync(who, id, household, _ => sheet, day, command, context.RequestAborted).ConfigureAwait(false);
        return answer.IsAccepted
            ? TypedResults.Redirect(CasePath.Of(id))
            : Again(CaseCommand.Status(answer), Refusals(answer), []);

        IResult Again(int status, ImmutableArray<Refusal> refusals, IEnumerable<KeyValuePair<string, LocalizedText>> wrong) =>
            Shown.Page<OpenPage>(
            status,
            (nameof(OpenPage.Typed), typed),
            (nameof(OpenPage.CommandId), command),
            (nameof(OpenPage.Refusals), refusals),
            (nameof(OpenPage.Wrong), wrong.ToImmutableDictionary()));
    }

    private static ImmutableArray<Refusal> Refusals(CaseworkAnswer answer) => answer.Status switch
    {
        CaseworkStatus.Conflict or CaseworkStatus.CommandTaken => [CaseworkRefusals.IdTaken],
        _ => answer.Refusals,
    };

    private static Refusal Wrong(string code, LocalizedText words) => new(code, words, HostSentences.CorrectTheForm, []);
}
