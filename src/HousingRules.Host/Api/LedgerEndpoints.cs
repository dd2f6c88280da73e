using HousingRules.Host.Casework;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>The ledgers of the key's place as of a day.</summary>
internal static class LedgerEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapLedgers(this IEndpointRouteBuilder routes, ApiLimits limits)
    {
        var group = routes.Group("/ledgers", "ledgers", limits);
        group.MapGet("", Lines).WithName("ledgers").Large(limits)
            .Told(HostSentences.OperationLedgers);
        group.MapGet("/workbook", Workbook).WithName("ledgerWorkbook").Large(limits)
            .Produces<byte[]>(StatusCodes.Status200OK, Xlsx)
            .Told(HostSentences.OperationLedgerWorkbook);
    }

    private static async Task<Ok<LedgerAnswer>> Lines(
        HttpContext context,
        LedgerBooks books,
        ServiceClock clock,
        AuditLog audit,
        string? on) => TypedResults.Ok(LedgerAnswer.Of(await ReadAsync(context, books, clock, audit, on).ConfigureAwait(false)));

    private static async Task<Results<FileContentHttpResult, ProblemResult<Conflict>>> Workbook(
        HttpContext context,
        LedgerBooks books,
        ServiceClock clock,
        AuditLog audit,
        string? on)
    {
        var report = await ReadAsync(context, books, clock, audit, on).ConfigureAwait(false);
        // A sheet cannot say what it is without.
        if (report.LeftOut.Count > 0)
            return new ProblemResult<Conflict>(Problems.LedgerNotWhole(LedgerAnswer.LeftOutOf(report)));
        using var workbook = new MemoryStream();
        new LedgerWorkbook(report, ProblemAnswer.LanguageOf(context.Request)).Write(workbook);
        return TypedResults.File(workbook.ToArray(), Xlsx, FormattableString.Invariant($"ledgers-{report.Day:yyyy-MM-dd}.xlsx"));
    }

    private static async Task<LedgerReport> ReadAsync(
        HttpContext context, LedgerBooks books, ServiceClock clock, AuditLog audit, string? on)
    {
        var parameters = new Parameters();
        var day = parameters.Day("on", on) ?? clock.Today;
        parameters.Check();
        var who = context.RequiredPerson();
        var report = await books.ReadAsync(who.Area, day, context.RequestAborted).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ReadLedger, null, "done")).ConfigureAwait(false);
        return report;
    }
}
