using System.Globalization;

namespace HousingRules.Host.People;

/// <summary>A moment as it stands in a row: in UTC and of one length, so that text sorts as time does.</summary>
internal static class Moment
{
    public static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
