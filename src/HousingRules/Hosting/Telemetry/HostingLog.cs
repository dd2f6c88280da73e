using Microsoft.Extensions.Logging;

namespace HousingRules.Hosting;

/// <summary>What is logged: policies, places in their files and numbers; nothing of a household.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "{Policies} ({Count})")]
    public static partial void Loaded(this ILogger log, int count, string policies);

    [LoggerMessage(2, LogLevel.Warning, "{Finding}")]
    public static partial void Warned(this ILogger log, string finding);

    [LoggerMessage(3, LogLevel.Warning, "{Problem}")]
    public static partial void Draft(this ILogger log, string problem);

    [LoggerMessage(4, LogLevel.Error, "{Problem}")]
    public static partial void InForce(this ILogger log, string problem);

    [LoggerMessage(5, LogLevel.Information, "{Mended}")]
    public static partial void Mended(this ILogger log, string mended);

    [LoggerMessage(6, LogLevel.Error, "HousingRules")]
    public static partial void Failed(this ILogger log, Exception exception);
}
