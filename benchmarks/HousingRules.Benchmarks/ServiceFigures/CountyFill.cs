using System.Globalization;
using System.Text;
using Dapper;
using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.Demo;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>Fills an empty database with a county: histories that the library lived, each of many households, as the store would have
/// written them.</summary>
internal sealed class CountyFill(Database database, int cases, int entriesEach)
{
    public const string Password = "figures-of-a-county-1";

    private const int Towns = 12;
    private const int VillagesEach = 50;
    private const int DaysOfRecording = 60;

    private static readonly DemoCounty Demo = DemoCounty.Read();

    /// <summary>The county: its day is that of the demonstration county, by which the service lives then.</summary>
    public static string County => Demo.County;

    public static Area Town { get; } = new(County, "镇01");

    public static Area Village { get; } = new(County, "镇01", "村01");

    /// <summary>How many histories differ.</summary>
    public int Histories { get; private set; }

    /// <summary>How many entries were written.</summary>
    public long Entries { get; private set; }

    /// <summary>The id of a case.</summary>
    public static string Id(int number) => FormattableString.Invariant($"{number + 1:00000}");

    /// <summary>Where a case is.</summary>
    public static (string Town, string Village) PlaceOf(int number)
    {
        var village = number % (Towns * VillagesEach);
        return (FormattableString.Invariant($"镇{village / VillagesEach + 1:00}"),
            FormattableString.Invariant($"村{village % VillagesEach + 1:00}"));
    }

    public async Task FillAsync()
    {
        Schema.Apply(database);
        using var services = new ServiceCollection().AddHousingRules(o => o.Policy = Demo.Policy).BuildServiceProvider();
        var policies = new CasePolicies(services.GetRequiredService<PolicySource>(), new(database));
        var procedure = policies.InForce(Demo.Today);
        await policies.KeepAsync(procedure);
        await PeopleAsync();
        var stories = new CountyStories(procedure, entriesEach);
        var lived = await stories.LiveAsync();
        Histories = lived.Count;
        await using (var bulk = await BulkCases.BeginAsync(database))
        {
            for (var number = 0; number < cases; number++)
                Write(bulk, await CaseAsync(stories, lived[number % lived.Count], number));
        }

        await new DayRoots(database).CloseAsync(DateTimeOffset.UtcNow);
        // What autovacuum does of itself after a while; a file is given no statistics in daily life either.
        if (database is PostgreSqlDatabase)
        {
            await using var connection = await database.OpenAsync();
            await connection.ExecuteAsync("vacuum analyze");
        }
    }

    private async Task PeopleAsync()
    {
        var people = new PersonStore(database, TimeProvider.System);
        foreach (var officer in Demo.Officers)
        {
            var area = officer.Place switch
            {
                "village" => Village,
                "town" => Town,
                _ => new(County),
            };
            await people.AddAsync(new(NewId(), officer.Actor, officer.Actor, officer.Actor, area, Administers: false), Password);
        }

        await people.AddAsync(new(NewId(), "administrator", "administrator", null, Area.Nowhere, Administers: true), Password);

        static string NewId() => Guid.CreateVersion7().ToString("N");
    }

    private static async Task<StoredCase> CaseAsync(CountyStories stories, Story story, int number)
    {
        var (town, village) = PlaceOf(number);
        var recorded = DateTimeOffset.UtcNow.Date.AddDays(number % DaysOfRecording - DaysOfRecording);
        var opening = story.Lived.Entries[0].Envelope with
        {
            // The first is what a demonstration county is known by.
            CommandId = FormattableString.Invariant($"demo-{number}"),
            RecordedAt = new(recorded, TimeSpan.Zero),
        };
        var opened = await stories.OpenAsync(story, Id(number), new(Id(number), County, town, village), opening);
        return new(
            story.Lived.Summary with { Id = Id(number), Town = town, Village = village },
            [
                opened.Entries[0],
                .. story.Lived.Entries.Skip(1).Select(e => e with
                {
                    Envelope = e.Envelope with { RecordedAt = opening.RecordedAt.AddMinutes(e.Number) },
                }),
            ]);
    }

    private void Write(BulkCases bulk, StoredCase whole)
    {
        var hash = CaseChain.Start;
        foreach (var entry in whole.Entries)
        {
            hash = CaseChain.Next(hash, whole.Summary.Id, entry);
            var (envelope, label) = (entry.Envelope, EntryLabel.Of(entry));
            bulk.Events.Add(
                whole.Summary.Id,
                entry.Number,
                (int)entry.Kind,
                label.Event,
                label.Day ?? CaseRow.Text(whole.Summary.LastDay),
                envelope.CommandId,
                envelope.DoneBy,
                envelope.RecordedBy,
                envelope.RecordedAs,
                envelope.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
                CaseRow.Text(DateOnly.FromDateTime(envelope.RecordedAt.UtcDateTime)),
                envelope.Note,
                entry.Request,
                whole.Summary.Digest,
                Encoding.UTF8.GetString(entry.Content.Span),
                hash);
            Entries++;
        }

        Write(bulk, CaseRow.Of(whole.Summary, hash));
    }

    private static void Write(BulkCases bulk, CaseRow row)
    {
        var ordinal = CaseRow.Ordinal(row.Id);
        bulk.Rows.Add(
            row.Id, ordinal, row.Version, row.County, row.Town, row.Village, row.Policy, row.Digest, row.State, row.Due, row.OpensOn,
            row.LastDay, row.Actors, row.Missing, row.Hash);
        foreach (var actor in row.Actors.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            bulk.Desks.Add(row.Id, actor, ordinal, row.County, row.Town, row.Village, row.State, row.Due, row.OpensOn);
        foreach (var fact in row.Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            bulk.Missing.Add(row.Id, fact, ordinal, row.County, row.Town, row.Village);
    }
}
