using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HousingRules.Hosting;

/// <summary>Makes everything before anything else of the application starts, and looks at the folders from then on.</summary>
internal sealed class PolicyWatch(IServiceProvider services) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _looking = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var source = services.GetRequiredService<PolicySource>();
        foreach (var made in services.GetServices<MadeAtStart>())
            made.Make(services);
        var options = services.GetRequiredService<IOptions<HousingRulesOptions>>().Value;
        if (options.LookEvery is { } pause && options.RulesDirectories.Count > 0)
        {
            var (time, log) = (services.GetRequiredService<HostClock>().Time, services.GetRequiredService<SourceLog>());
            _looking = LookAsync(source, pause, time, log, _stop.Token);
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => _stop.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => _looking.WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // One that was never stopped looks no more either.
        _stop.Cancel();
        _stop.Dispose();
    }

    private static async Task LookAsync(PolicySource source, TimeSpan pause, TimeProvider time, SourceLog log, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(pause, time, stop).ConfigureAwait(false);
                Look(source, log, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    // Whatever happens in one look, there is a next one.
    private static void Look(PolicySource source, SourceLog log, CancellationToken stop)
    {
        try
        {
            source.RefreshSettled(stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.Failed(e);
        }
    }
}

/// <summary>What else is made before the application starts.</summary>
/// <param name="Make">Makes it.</param>
internal sealed record MadeAtStart(Action<IServiceProvider> Make);
