using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>The store in this process, with nothing around it.</summary>
internal sealed class BareStore : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddHousingRules(o => o.Policy = "yiyuan").BuildServiceProvider();

    public BareStore(Database database)
    {
        var policies = new CasePolicies(_services.GetRequiredService<PolicySource>(), new(database));
        Keeper = new(new DatabaseCaseStore(database, Area.Everywhere), policies.Find);
        Guidance = policies.InForce(WritingFigures.Today).Event("guidanceGiven", WritingFigures.Today);
    }

    public CaseKeeper Keeper { get; }

    /// <summary>What happens in the cases.</summary>
    public CaseEvent Guidance { get; }

    public void Dispose() => _services.Dispose();
}
