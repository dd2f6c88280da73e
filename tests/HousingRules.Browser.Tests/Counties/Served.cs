using System.Collections.Concurrent;
using HousingRules.Browser.Tests.Browsing;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace HousingRules.Browser.Tests.Counties;

/// <summary>The service on loopback over an empty SQLite, and people who sit down before it.</summary>
public abstract class Served : IAsyncLifetime
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "tea-kettle 7 blue";

    private readonly ConcurrentDictionary<string, string> _signedIn = new(StringComparer.Ordinal);
    private TestDatabase? _database;

    internal RunningService Service { get; private set; } = null!;

    // Where there is no browser, every test is skipped: nothing is started for them.
    public async Task InitializeAsync()
    {
        if (!Chromium.IsThere)
            return;
        _database = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);
        Service = await RunningService.StartAsync(_database, Options, Configure);
        await FillAsync();
    }

    public async Task DisposeAsync()
    {
        if (_database is null)
            return;
        await Service.DisposeAsync();
        await _database.DisposeAsync();
        // Whatever people did, nothing failed behind the pages.
        Assert.Empty(Service.Logs.Lines.Where(l => l.Level >= LogLevel.Error).Select(l => l.Text));
    }

    /// <summary>Somebody at a browser, signed in; null for nobody.</summary>
    internal async Task<Visitor> VisitAsync(string? login, Screen screen)
    {
        if (login is null)
            return await Visitor.AtAsync(Service.Address, screen);
        // A county signs in in the morning and not for each test: an address may not try more often than 30 times a minute.
        if (_signedIn.TryGetValue(Session(login), out var state))
            return await Visitor.AtAsync(Service.Address, screen, state);
        var visitor = await Visitor.AtAsync(Service.Address, screen);
        await visitor.SignInAsync(login, Password);
        _signedIn[Session(login)] = await visitor.StateAsync();
        return visitor;
    }

    private protected virtual ServeOptions Options(ServeOptions usual) => usual;

    private protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    private protected abstract Task FillAsync();

    /// <summary>What a sign-in is good for.</summary>
    private protected virtual string Session(string login) => login;

    private protected async Task AddAsync(string login, string name, string? actor, Area area, bool administers = false) =>
        Assert.True(await Service.Get<PersonStore>().AddAsync(new($"{login}-id", login, name, actor, area, administers), Password));
}
