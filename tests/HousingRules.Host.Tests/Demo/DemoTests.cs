using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Demo;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Casework;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Demo;

/// <summary>The demonstration county shows everything there is to see, and is as lawful as any other.</summary>
public sealed class DemoTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_has_cases_in_every_state_and_work_for_every_officer(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        var demo = new DemoFill(desk.Store.Database, desk.Policies, desk.Clock);

        Assert.True(await demo.FillAsync("a password of all", default));
        Assert.False(await demo.FillAsync("another", default));

        var store = new DatabaseCaseStore(desk.Store.Database, Area.Everywhere);
        var cases = (await store.ListAsync(new() { Size = 10_000 })).Cases;
        var procedure = desk.Policies.InForce(new(2020, 6, 24));
        Assert.Equal(DemoCounty.Read().Households, cases.Length);
        Assert.Equal(
            procedure.States.Select(s => s.Name).Order(StringComparer.Ordinal),
            cases.Select(c => c.State).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            PasswordOutcome.Right,
            (await new Passwords(desk.Store.Database, desk.Time).TryAsync("village-1-1", "a password of all")).Outcome);
        var desks = cases.SelectMany(c => c.Actors).ToHashSet();
        foreach (var officer in DemoCounty.Read().Officers.Select(o => o.Actor).Except(["countyPovertyAlleviationOffice"]))
            Assert.Contains(officer, desks);
    }

    [Fact]
    public async Task What_is_stored_of_it_is_what_the_rules_decide()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await new DemoFill(desk.Store.Database, desk.Policies, desk.Clock).FillAsync("x", default);
        var store = new DatabaseCaseStore(desk.Store.Database, Area.Everywhere);
        var keeper = new CaseKeeper(store, desk.Policies.Find);

        foreach (var summary in (await store.ListAsync(new() { Size = 100 })).Cases)
        {
            Assert.True((await keeper.VerifyAsync(summary.Id))!.IsSame);
            var kept = (await keeper.LoadAsync(summary.Id))!;
            Assert.All(kept.Stored.Entries.Skip(1), e => Assert.Null(
                kept.Procedure.Rights.Refuses(e.Envelope.RecordedAs!, kept.Events.Single(k => k.Entry == e.Number).Record.Event)));
        }
    }

    [Fact]
    public async Task A_county_that_is_no_demonstration_does_not_become_one()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();
        var demo = new DemoFill(desk.Store.Database, desk.Policies, desk.Clock);

        var refused = await Assert.ThrowsAsync<HostFailure>(() => demo.FillAsync("x", default));

        Assert.Contains("--demo", refused.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_broken_off_is_filled_anew()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        using var stop = new CancellationTokenSource();
        var broken = new DemoFill(desk.Store.Database, desk.Policies, new(new StoppingTime(stop), TimeZoneInfo.Utc));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.FillAsync("x", stop.Token));

        Assert.True(await new DemoFill(desk.Store.Database, desk.Policies, desk.Clock).FillAsync("y", default));
    }

    /// <summary>A clock that stops the run when it was looked at often enough: people and some cases are written by then.</summary>
    private sealed class StoppingTime(CancellationTokenSource stop) : TimeProvider
    {
        private int _looks;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_looks == 500)
                stop.Cancel();
            return new(2020, 6, 24, 12, 0, 0, TimeSpan.Zero);
        }
    }
}
