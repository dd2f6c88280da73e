using System.Globalization;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>Numbers of the ledgers as they are read.</summary>
internal static class LedgerPage
{
    /// <summary>Cases, items found, open, overdue, waiting, closed, closed late, withdrawn and found again.</summary>
    public const int Columns = 9;

    /// <summary>A column of the places, from the first place to the last.</summary>
    public static Task<int[]> PlacesAsync(this Visitor visitor, int column) =>
        NumbersAsync(visitor, $"#places tbody td:nth-of-type({column})");

    /// <summary>What stands below a column.</summary>
    public static async Task<int> TotalAsync(this Visitor visitor, int column) =>
        Assert.Single(await NumbersAsync(visitor, $"#places tfoot td:nth-of-type({column})"));

    private static async Task<int[]> NumbersAsync(Visitor visitor, string cells) =>
    [
        .. (await visitor.Page.Locator(cells).AllInnerTextsAsync())
            .Select(number => int.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)),
    ];
}
