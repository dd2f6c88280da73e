using HousingRules.Host.Casework;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>Where the ledgers stand, and the lists of cases that their numbers lead to.</summary>
internal static class LedgerPath
{
    public const string Ledgers = "/ledgers";
    public const string Cases = "/ledgers/cases";
    public const string Workbook = "/ledgers/workbook";
    public const string FigureName = "figure";
    public const string AboutName = "about";
    public const string AfterName = "after";

    public static string Of(LedgerQuery query) => Ledgers + QueryString.Create(query.Values());

    /// <summary>The cases that a number is made of.</summary>
    public static string OfCases(LedgerQuery query, BookFigure figure, BookHeading? about, string? after = null) =>
        Cases + QueryString.Create(
        [
            .. query.Values(),
            new(FigureName, figure.Name),
            .. about is null ? Array.Empty<KeyValuePair<string, string?>>() : [new(AboutName, about.Key)],
            .. after is null ? Array.Empty<KeyValuePair<string, string?>>() : [new(AfterName, after)],
        ]);

    public static string OfWorkbook(DateOnly day) => Workbook + FormattableString.Invariant($"?{LedgerQuery.OnName}={day:yyyy-MM-dd}");
}
