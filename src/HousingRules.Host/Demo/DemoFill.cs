using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Demo;

/// <summary>Fills an empty database with the demonstration county: people, and cases in every state.</summary>
internal sealed class DemoFill(Database database, CasePolicies policies, ServiceClock clock)
{
    private readonly DemoCounty _county = DemoCounty.Read();

    /// <summary>Fills it.</summary>
    /// <param name="password">The password of all officers.</param>
    /// <param name="cancellation">Ends it; what is not whole is not kept.</param>
    /// <returns>Whether it was filled: not when there are cases already.</returns>
    public async Task<bool> FillAsync(string password, CancellationToken cancellation)
    {
        var store = new DatabaseCaseStore(database, Area.Everywhere);
        if (!(await store.ListAsync(new() { Size = 1 }, cancellation).ConfigureAwait(false)).Cases.IsEmpty)
            return await IsItsOwnAsync(store, cancellation).ConfigureAwait(false)
                ? false
                : throw new HostFailure(HostSentences.DemoNeedsItsOwn);
        var procedure = policies.InForce(_county.Today);
        await policies.KeepAsync(procedure, cancellation).ConfigureAwait(false);
        var office = DemoOffice.Of(_county, procedure.Policy);
        await using var batch = await CaseBatch.BeginAsync(database, Area.Everywhere, cancellation).ConfigureAwait(false);
        await batch.WithAsync((connection, writing) => PersonStore.AddManyAsync(connection, writing, office.People, password, clock.Now))
            .ConfigureAwait(false);
        var stories = Stories();
        var villages = _county.Villages.ToList();
        for (var i = 0; i < _county.Households; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (town, village) = villages[i % villages.Count];
            var story = stories[i % stories.Count];
            await batch.AddAsync(await LiveAsync(procedure, office, new(_county.County, town, village), story, i).ConfigureAwait(false))
                .ConfigureAwait(false);
        }

        await batch.CommitAsync().ConfigureAwait(false);
        return true;
    }

    // Each story as often as the county says, one after the other.
    private List<JsonElement> Stories()
    {
        var cases = DemoCounty.Cases().ToDictionary(c => c.GetProperty("id").GetString()!);
        var most = _county.Stories.Values.Max();
        return
        [
            .. Enumerable.Range(0, most).SelectMany(round => _county.Stories.Where(s => s.Value > round).Select(s => cases[s.Key])),
        ];
    }

    // A county that is no demonstration would live on another day than it does.
    private static async Task<bool> IsItsOwnAsync(DatabaseCaseStore store, CancellationToken cancellation) =>
        await store.LoadAsync(Id(0), cancellation).ConfigureAwait(false) is { } first
        && first.Entries[0].Envelope.CommandId == Command(0);

    private static string Id(int number) => FormattableString.Invariant($"{number + 1:00000}");

    private static string Command(int number) => FormattableString.Invariant($"demo-{number}");

    private async Task<StoredCase> LiveAsync(Procedure procedure, DemoOffice office, Area at, JsonElement story, int number)
    {
        var id = Id(number);
        var memory = new MemoryCaseStore();
        var keeper = new CaseKeeper(memory, _ => procedure);
        var events = story.GetProperty("events").EnumerateArray().Select(procedure.Read).Where(e => e.Date <= _county.Today).ToList();
        var sheet = Sheet(procedure.Policy, story.GetProperty("household"));
        var opened = events.Count > 0 ? events[0].Date : _county.Today;
        var opener = office.People.First(p => p.Area.Holds(at.County, at.Town, at.Village));
        await keeper.OpenAsync(id, procedure, new(id, at.County, at.Town, at.Village), sheet, opened, Envelope(opener, opener.Actor!, 0))
            .ConfigureAwait(false);
        // A third of them have come to their end, the others have stopped on the way.
        var last = number % 3 == 0 ? events.Count : number / 3 % (events.Count + 1);
        for (var i = 0; i < last; i++)
        {
            var recorder = office.Recorder(procedure, events[i], at)
                ?? throw new InvalidOperationException($"Nobody in the demonstration county may record {events[i].Name}.");
            var doneBy = procedure.Rights.DoneBy(recorder.Actor!, events[i].Kind!)[0];
            await keeper.HappenAsync(id, i + 1, events[i], Envelope(recorder, doneBy, i + 1)).ConfigureAwait(false);
        }

        return (await memory.LoadAsync(id).ConfigureAwait(false))!;
    }

    private static FactSheet Sheet(Policy policy, JsonElement household)
    {
        var read = Household.Read(household, policy.Facts);
        var sheet = policy.NewSheet();
        read.Fill(sheet);
        return read.Problems.IsEmpty ? sheet : throw new InvalidOperationException(read.Problems[0].ToString());
    }

    private CaseEnvelope Envelope(Person recorder, string doneBy, int number) =>
        new(Command(number), doneBy, recorder.Id, clock.Now) { RecordedAs = recorder.Actor };
}
