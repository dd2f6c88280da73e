using System.Collections.Concurrent;
using HousingRules.Generators.Databases;

namespace HousingRules.Host.Tests.Security;

/// <summary>A service on each database, for tests that each ask about a case of their own.</summary>
public sealed class GuardedServices : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<GuardedService>>> _services = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var service in _services.Values)
            await (await service.Value).DisposeAsync();
    }

    internal Task<GuardedService> OfAsync(DatabaseKind kind) =>
        _services.GetOrAdd(kind, k => new(() => GuardedService.StartAsync(k))).Value;
}
