using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Pages;

/// <summary>Takes what is added to a case, and hands it out.</summary>
internal static class AttachmentEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cases/{id}/attachments").RequireAuthorization(PeopleServices.Works).ExcludeFromDescription();
        var most = routes.ServiceProvider.GetRequiredService<AttachmentStore>().Most;
        group.MapPost("", AddAsync).WithMetadata(new RequestSizeLimitAttribute(most + Asked.MostBytesOfAForm));
        group.MapGet("", (string id) => TypedResults.Redirect(CasePath.Of(id)));
        group.MapGet("/{attachment}", ReadAsync);
    }

    private static async Task<IResult> AddAsync(HttpContext context, AttachmentDesk desk, string id, IFormCollection form)
    {
        if (!Asked.IsText(id))
            return TypedResults.NotFound();
        if (form.Files.Count > 1)
            return Refused(id, new("ATTACHMENTS_AT_ONCE", HostSentences.OneFileAtATime, HostSentences.UploadOneByOne, []));
        var file = form.Files.GetFile(CaseCommand.File);
        await using var content = file?.OpenReadStream() ?? Stream.Null;
        var answer = await desk
            .AddAsync(context.RequiredPerson(), id, Asked.Text(file?.FileName), content, context.RequestAborted)
            .ConfigureAwait(false);
        return answer switch
        {
            { Attachment: not null } => TypedResults.Redirect($"{CasePath.Of(id)}#attachments-title"),
            { Refusal: { } refusal } => Refused(id, refusal),
            _ => TypedResults.NotFound(),
        };
    }

    private static IResult Refused(string id, Refusal refusal) => Shown.Page<CasePage>(
        StatusCodes.Status422UnprocessableEntity,
        (nameof(CasePage.Id), id),
        (nameof(CasePage.Attempt), new Attempt(CaseCommand.File, Typed.Nothing, CaseCommand.NewId) { Refusals = [refusal] }));

    private static async Task<IResult> ReadAsync(HttpContext context, AttachmentDesk desk, string id, string attachment)
    {
        if (!Asked.IsText(id) || !Asked.IsText(attachment)
            || await desk.OpenAsync(context.RequiredPerson(), id, attachment, context.RequestAborted).ConfigureAwait(false) is not var (
                found, content))
            return TypedResults.NotFound();
        // A picture is shown; anything else is saved, and never runs here.
        var isShown = AttachmentType.All.Any(t => t.MediaType == found.Type && t.IsShown);
        return TypedResults.Stream(content, found.Type, isShown ? null : found.Name);
    }
}
