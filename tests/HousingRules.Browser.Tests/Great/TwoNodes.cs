using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Killing;
using HousingRules.Generators.Serving;
using HousingRules.Host.Demo;

namespace HousingRules.Browser.Tests.Great;

/// <summary>The demonstration county on two nodes, processes of their own, over one PostgreSQL.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private TwoNodes(TestDatabase database)
    {
        _database = database;
        string[] arguments = ["--data", database.Folder, "--database", database.Connection!, "--demo"];
        (First, Second) = (new(ServiceNode.Host, arguments), new(ServiceNode.Host, arguments));
    }

    public ServiceNode First { get; }

    public ServiceNode Second { get; }

    public static async Task<TwoNodes> StartAsync()
    {
        var database = TestDatabase.WithoutSchema(DatabaseKind.PostgreSql);
        await using (var filling = await RunningService.StartAsync(database, o => o with { Demo = true }))
            await filling.Get<DemoFill>().FillAsync(Served.Password, default);
        var nodes = new TwoNodes(database);
        await nodes.First.ReadyAsync(default);
        await nodes.Second.ReadyAsync(default);
        return nodes;
    }

    public static async Task<Visitor> SitDownAsync(ServiceNode node, Screen screen, string login)
    {
        var visitor = await Visitor.AtAsync(node.Address, screen);
        await visitor.SignInAsync(login, Served.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        First.Dispose();
        Second.Dispose();
        await _database.DisposeAsync();
    }
}
