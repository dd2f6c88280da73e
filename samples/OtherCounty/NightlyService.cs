namespace OtherCounty;

/// <summary>Runs the nightly decision at two o'clock, by the application's clock.</summary>
public sealed partial class NightlyService(Nightly nightly, TimeProvider time, ILogger<NightlyService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetLocalNow();
            var two = now.Date.AddHours(now.Hour < 2 ? 2 : 26);
            await Task.Delay(two - now.DateTime, time, stoppingToken);
            try
            {
                Decided(await nightly.DecideAllAsync(DateOnly.FromDateTime(two), stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One bad night is told and is not the last.
                Failed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Decided {Count} households.")]
    private partial void Decided(int count);

    [LoggerMessage(LogLevel.Error, "The nightly decision failed.")]
    private partial void Failed(Exception exception);
}
