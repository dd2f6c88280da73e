using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HousingRules.Host.Casework;

/// <summary>Works out what the cases have in the ledgers before anybody asks: at start, and again and again. Every node looks; what one
/// has worked out another finds.</summary>
internal sealed partial class FigureKeeping(KeptFigures figures, ServiceClock clock, TimeProvider time, ILogger<FigureKeeping> log)
    : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // After an upgrade of a large county there are minutes of work: a quarter of one processor is enough for it.
    private const int Rest = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await CatchUpAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    // Nobody waits for it: whatever is in the way, whoever asks for ledgers is told of it, and the next look goes on.
    private async Task CatchUpAsync(CancellationToken stopping)
    {
        try
        {
            if (await figures.CatchUpAsync(clock.Today, Rest, stopping).ConfigureAwait(false) is > 0 and var count)
                WorkedOut(count);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotWorkedOut(e.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "The figures of {Count} cases were worked out.")]
    private partial void WorkedOut(int count);

    [LoggerMessage(2, LogLevel.Warning, "Figures could not be worked out ({Failure}); it is tried again.")]
    private partial void NotWorkedOut(string failure);
}
