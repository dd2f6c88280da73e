using HousingRules.Host.Casework;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Pages;

/// <summary>Takes the forms of a case. What is taken leads back to the case; what is refused is shown again as it was typed.</summary>
internal static class RecordEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cases/{id}").RequireAuthorization(PeopleServices.Works).ExcludeFromDescription();
        group.MapPost("/record", RecordAsync);
        group.MapPost("/correct/{entry:int}/save", CorrectAsync);
        // Whoever asks for the address of a form that was handed in is led back to where it stands.
        group.MapGet("/record", (string id) => TypedResults.Redirect(CasePath.Of(id)));
        group.MapGet("/correct/{entry:int}/save", (string id, int entry) => TypedResults.Redirect(CasePath.OfCorrection(id, entry)));
    }

    private static async Task<IResult> RecordAsync(HttpContext context, CaseDesk desk, string id, IFormCollection form)
    {
        var typed = Typed.Of(form);
        if (CaseCommand.Read(typed) is not var (version, command) || Asked.Text(typed[CaseCommand.Event]) is not { } name)
            return TypedResults.BadRequest();
        if (!Asked.IsText(id))
            return TypedResults.NotFound();
        var answer = await desk.HappenAsync(
            context.RequiredPerson(),
            id,
            version,
            procedure => EventInput.Read(procedure, name, typed),
            Asked.Text(typed[CaseCommand.DoneBy]),
            command,
            Asked.Note(typed[CaseCommand.Note]),
            context.RequestAborted).ConfigureAwait(false);
        if (answer.Status == CaseworkStatus.NotFound)
            return TypedResults.NotFound();
        return answer.IsAccepted
            ? TypedResults.Redirect(Recorded(id, answer))
            : Shown.Page<CasePage>(
                CaseCommand.Status(answer),
                (nameof(CasePage.Id), id),
                (nameof(CasePage.Attempt), CaseCommand.Again(answer, name, typed, command)));
    }

    private static async Task<IResult> CorrectAsync(HttpContext context, CaseDesk desk, string id, int entry, IFormCollection form)
    {
        var typed = Typed.Of(form);
        if (CaseCommand.Read(typed) is not var (version, command))
            return TypedResults.BadRequest();
        if (!Asked.IsText(id))
            return TypedResults.NotFound();
        var isWithdrawal = typed[CaseCommand.Withdraw] is not null;
        var name = isWithdrawal ? "" : Asked.Text(typed[CaseCommand.Event]) ?? "";
        var answer = await desk.CorrectAsync(
            context.RequiredPerson(),
            id,
            version,
            entry,
            isWithdrawal ? null : procedure => EventInput.Read(procedure, name, typed),
            Asked.Note(typed[CaseCommand.Reason]) ?? "",
            command,
            context.RequestAborted).ConfigureAwait(false);
        if (answer.Status == CaseworkStatus.NotFound)
            return TypedResults.NotFound();
        if (answer.IsAccepted)
            return TypedResults.Redirect(Recorded(id, answer));
        // What is corrected already, or is another's to correct, has no form to be shown again.
        return answer.Case is { } kept && Correctable.Find(kept, context.RequiredPerson(), entry) is not null
            ? Shown.Page<CorrectPage>(
                CaseCommand.Status(answer),
                (nameof(CorrectPage.Id), id),
                (nameof(CorrectPage.Entry), entry),
                (nameof(CorrectPage.Attempt), CaseCommand.Again(answer, name, typed, command)))
            : Shown.Page<CasePage>(
                CaseCommand.Status(answer),
                (nameof(CasePage.Id), id),
                (nameof(CasePage.Attempt), CaseCommand.Again(answer, "", typed, command)));
    }

    private static string Recorded(string id, CaseworkAnswer answer) =>
        FormattableString.Invariant($"{CasePath.Of(id)}?recorded={answer.Case!.Version}#entry-{answer.Case.Version}");
}
