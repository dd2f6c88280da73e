using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Pages;

/// <summary>The ledgers as a workbook.</summary>
internal static class WorkbookEndpoint
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(LedgerPath.Workbook, WriteAsync)
        .RequireAuthorization(PeopleServices.Works)
        .ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(HttpContext context, LedgerBooks books, ServiceClock clock, AuditLog audit)
    {
        var who = context.RequiredPerson();
        var mistakes = new List<LocalizedText>();
        if (LedgerQuery.Read(context.Request.Query, clock.Today, who.Area, mistakes) is not { } query || !books.HasPolicyOn(query.Day))
            return Shown.Page<LedgersPage>(StatusCodes.Status400BadRequest);
        var report = await books.ReadAsync(who.Area, query.Day, context.RequestAborted).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ReadLedger, null, "done")).ConfigureAwait(false);
        // A sheet cannot say what it is without; the page does.
        if (report.LeftOut.Count > 0)
            return TypedResults.LocalRedirect(LedgerPath.Of(query));
        using var workbook = new MemoryStream();
        new LedgerWorkbook(report, PageLanguage.Of(context)).Write(workbook);
        return TypedResults.File(workbook.ToArray(), Xlsx, FormattableString.Invariant($"ledgers-{report.Day:yyyy-MM-dd}.xlsx"));
    }
}
