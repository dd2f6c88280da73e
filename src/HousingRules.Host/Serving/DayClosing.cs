using HousingRules.Host.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Serving;

/// <summary>Closes the days that are over, as long as the service runs. Every node looks; the first one closes.</summary>
internal sealed partial class DayClosing(DayRoots roots, TimeProvider time, ILogger<DayClosing> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await CloseAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    // A database that is away comes back, and another node may have been first: the next look tells.
    private async Task CloseAsync(CancellationToken stopping)
    {
        try
        {
            await roots.CloseAsync(time.GetUtcNow(), stopping).ConfigureAwait(false);
        }
        catch (System.Data.Common.DbException e)
        {
            NotClosed(e.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Days could not be closed ({Failure}); it is tried again.")]
    private partial void NotClosed(string failure);
}
