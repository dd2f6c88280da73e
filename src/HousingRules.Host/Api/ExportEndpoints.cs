using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>All cases of the key's place as lines of JSON, each a case as the contract has it: every command of this program reads
/// them.</summary>
internal static class ExportEndpoints
{
    private const string Lines = "application/x-ndjson";

    public static void MapExport(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("/export", "export", limits);
        group.MapGet("/cases", Cases).WithName("exportCases").Large(limits)
            .Produces<CaseFile>(StatusCodes.Status200OK, Lines)
            .Told(HostSentences.OperationExportCases);
    }

    private static async Task<PushStreamHttpResult> Cases(HttpContext context, ReadCases cases, AuditLog audit)
    {
        var who = context.RequiredPerson();
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ListCases, null, "done", "export")).ConfigureAwait(false);
        return TypedResults.Stream(stream => WriteAsync(stream, cases, who, context), Lines);
    }

    private static async Task WriteAsync(Stream stream, ReadCases cases, Person who, HttpContext context)
    {
        await foreach (var (id, kept, why) in cases.AllAsync(who.Area, context.RequestAborted).ConfigureAwait(false))
        {
            using var line = new MemoryStream();
            using (var json = new Utf8JsonWriter(line, JsonText.Plain))
            {
                if (kept is not null)
                    CaseJson.Write(json, kept.File);
                else
                    Unreadable(json, id, why!);
            }

            line.WriteByte((byte)'\n');
            line.Position = 0;
            await line.CopyToAsync(stream, context.RequestAborted).ConfigureAwait(false);
        }
    }

    // A case that cannot be read has its line: nobody takes the rest for all.
    private static void Unreadable(Utf8JsonWriter json, string id, CaseFormException why)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteStartObject("unreadable"u8);
        json.WriteString("place"u8, why.Place);
        json.WriteString("zh"u8, why.Text.Chinese);
        json.WriteString("en"u8, why.Text.English);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
