using Microsoft.Extensions.Hosting;

namespace HousingRules.Host.Casework;

/// <summary>Keeps the texts of the policies that are loaded when the service starts, so that no case waits for it.</summary>
internal sealed class PolicyKeeping(CasePolicies policies) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => policies.KeepLoadedAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
