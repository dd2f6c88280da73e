using System.Globalization;
using HousingRules.Generators.Households;

namespace HousingRules.Generators.Rosters;

/// <summary>A line of the roster before anybody typed it.</summary>
public sealed record RosterRow(int Number, string Stem, string Town, string Village, int NumberInTown, FlagsHousehold Household)
{
    private static readonly int[] CheckWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public string Id => string.Create(CultureInfo.InvariantCulture, $"H{Number:D7}");

    public string HeadOfHousehold => string.Create(CultureInfo.InvariantCulture, $"{Stem}户{NumberInTown:D4}");

    /// <summary>Eighteen characters that are nobody's: no region begins with 99, no month is the 13th, and the check digit is
    /// wrong.</summary>
    public string IdentityNumber
    {
        get
        {
            // The serial is odd, so that no number ends in the zeros that a spreadsheet leaves of one it rounded.
            var body = string.Create(CultureInfo.InvariantCulture, $"99{Number / 450:D4}19501332{101 + Number % 450 * 2:D3}");
            var sum = body.Select((digit, i) => (digit - '0') * CheckWeights[i]).Sum();
            return body + "10X98765432"[(sum + 1) % 11];
        }
    }
}
