using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Tests.Casework;

/// <summary>A desk over an empty database, with the policy that the program carries.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string County = "样例县";
    public const string Town = "东岭镇";
    public const string Village = "柳沟村";

    private readonly ServiceProvider _services;

    public Desk(DatabaseKind kind)
    {
        Store = TestDatabase.Of(kind);
        var services = new ServiceCollection();
        services.AddHousingRules(o => o.Policy = "yiyuan");
        _services = services.BuildServiceProvider();
        Clock = new(Time, TimeZoneInfo.Utc);
        Policies = new(_services.GetRequiredService<PolicySource>(), new(Store.Database));
        Cases = new(Store.Database, Policies, new(Store.Database, Time), Clock);
    }

    public TestDatabase Store { get; }

    public FakeTime Time { get; } = FakeTime.On(2020, 6, 20);

    public ServiceClock Clock { get; }

    public CasePolicies Policies { get; }

    public CaseDesk Cases { get; }

    public static Person Officer(string? actor, Area area) =>
        new($"id of {actor}", $"login of {actor}", "某", actor, area, Administers: false);

    public static Person OfVillage { get; } = Officer("village", new(County, Town, Village));

    public static Person OfTown { get; } = Officer("town", new(County, Town));

    public static Person OfCounty { get; } = Officer("county", new(County));

    public Task<CaseworkAnswer> OpenAsync(string id = "1", Person? who = null, int day = 8) => Cases.OpenAsync(
        who ?? OfVillage,
        id,
        new(id, null, Town, Village),
        procedure => procedure.Policy.NewSheet().Set("categories", ["registeredPoor"]).Set("threatensNeighbours", false),
        new(2020, 6, day),
        $"open {id}");

    public Task<CaseworkAnswer> HappenAsync(
        Person who,
        int version,
        Func<Procedure, CaseEvent> happened,
        string command,
        string? doneBy = null,
        string id = "1") => Cases.HappenAsync(who, id, version, happened, doneBy, command, null);

    public async Task<List<(string Action, string Outcome, string? Detail)>> AuditAsync()
    {
        await using var connection = await Store.Database.OpenAsync();
        return [.. await Dapper.SqlMapper.QueryAsync<(string, string, string?)>(
            connection, "select action, outcome, detail from audit order by id")];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
