using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;
using HousingRules.Hosting;
using HousingRules.Ledgers;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Tests.Casework;

/// <summary>The ledgers of what is stored: of an area, as of a day.</summary>
public sealed class LedgerBooksTests
{
    private static readonly DateOnly Opened = new(2020, 6, 8);
    private static readonly DateOnly Day = new(2020, 6, 26);
    private static readonly PolicySource Source = new ServiceCollection().AddHousingRules()
        .BuildServiceProvider().GetRequiredService<PolicySource>();

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Each_place_has_its_own_cases_and_they_add_up(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await Open(database.Database, ("1", "南麻街道", "甲村"), ("2", "南麻街道", "乙村"), ("3", "东里镇", "丙村"));

        var county = await Books(database.Database).ReadAsync(new("沂源县"), Day);
        var town = await Books(database.Database).ReadAsync(new("沂源县", "南麻街道"), Day);
        var village = await Books(database.Database).ReadAsync(new("沂源县", "南麻街道", "甲村"), Day);

        Assert.Equal([3, 2, 1], new[] { county, town, village }.Select(r => r.Ledger.Total.Counts.Open));
        Assert.Equal(3, county.Ledger.Lines(LedgerLevel.Town).Sum(l => l.Counts.Open));
        Assert.Equal(["1", "2", "3"], county.Items.Select(i => i.Household.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(3, county.Progress.Total.Cases);
        Assert.Empty(county.LeftOut);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Without_a_place_there_is_nothing_in_them(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await Open(database.Database, ("1", "南麻街道", "甲村"));

        var nowhere = await Books(database.Database).ReadAsync(Area.Nowhere, Day);

        Assert.Equal(0, nowhere.Progress.Total.Cases);
        Assert.Empty(nowhere.Items);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task As_of_a_day_before_nothing_has_been_found(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await Open(database.Database, ("1", "南麻街道", "甲村"));

        var before = await Books(database.Database).ReadAsync(new("沂源县"), Opened.AddDays(-1));

        Assert.Equal((0, 0), (before.Progress.Total.Cases, before.Ledger.Total.Counts.Found));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task All_cases_are_read_however_many_there_are(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        await Open(database.Database, [.. Enumerable.Range(0, 401).Select(i => ($"{i}", "南麻街道", "甲村"))], appraise: false);

        var report = await Books(database.Database).ReadAsync(new("沂源县"), Day);

        Assert.Equal(401, report.Progress.Total.Cases);
    }

    [Fact]
    public async Task A_case_that_cannot_be_added_is_named_and_the_others_are_added()
    {
        await using var database = TestDatabase.Of(DatabaseKind.Sqlite);
        var procedure = Procedure.Of(Source.InForce(Opened));
        await Open(database.Database, ("1", "南麻街道", "甲村"));
        var sheet = procedure.Policy.NewSheet();
        foreach (var (id, household) in new[] { ("again", "1"), ("nameless", null) })
            await Keeper(database.Database).OpenAsync(
                id, procedure, new(household, "沂源县", "南麻街道", "甲村"), sheet, Opened, Envelope("o"));

        var report = await Books(database.Database).ReadAsync(new("沂源县"), Day);

        Assert.Equal(["again", "nameless"], report.LeftOut.Select(c => c.Id));
        Assert.Equal(1, report.Progress.Total.Cases);
    }

    private static LedgerBooks Books(Database database) =>
        new(Cases(database), new(database, Cases(database)), Policies(database), database, new(TimeProvider.System));

    private static ReadCases Cases(Database database) => new(database, Policies(database));

    private static CaseKeeper Keeper(Database database) => new(new DatabaseCaseStore(database, Area.Everywhere), Policies(database).Find);

    private static CasePolicies Policies(Database database) => new(Source, new(database));

    private static CaseEnvelope Envelope(string command) => new(command, "village", "p", new(2020, 6, 8, 9, 0, 0, TimeSpan.FromHours(8)));

    private static Task Open(Database database, params (string Id, string Town, string Village)[] households) =>
        Open(database, [.. households], appraise: true);

    private static async Task Open(Database database, ImmutableArray<(string Id, string Town, string Village)> households, bool appraise)
    {
        var procedure = Procedure.Of(Source.InForce(Opened));
        var sheet = procedure.Policy.NewSheet().Set("registeredPoor", true).Set("originalGrade", "B");
        var appraised = procedure.Event("appraised", Opened).With("grade", "A").With("improvementOpinion", true);
        foreach (var (id, town, village) in households)
        {
            await Keeper(database).OpenAsync(id, procedure, new(id, "沂源县", town, village), sheet, Opened, Envelope("o"));
            if (appraise)
                Assert.True((await Keeper(database).HappenAsync(id, 1, appraised, Envelope("a"))).IsAccepted);
        }
    }
}
