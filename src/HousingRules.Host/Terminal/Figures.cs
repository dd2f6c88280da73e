using System.Globalization;

namespace HousingRules.Host.Terminal;

/// <summary>Days and shares as files and people write them.</summary>
internal static class Figures
{
    /// <summary>A day: 2020-06-10.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, with as many decimals as a rare household needs.</summary>
    public static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.######}%");
}
