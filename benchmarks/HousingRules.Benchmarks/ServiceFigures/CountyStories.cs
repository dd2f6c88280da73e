using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Demo;
using HousingRules.Policies;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>Some hundreds of histories, lived by the library: each story of the demonstration county as far as each of its events, on
/// several days, with guidance given until it has as many entries as asked.</summary>
internal sealed class CountyStories(Procedure procedure, int entries)
{
    private const string Filling = "guidanceGiven";
    private const int StartsEach = 3;

    private readonly DemoCounty _county = DemoCounty.Read();

    /// <summary>All of them; whose household and where it is is still to be said.</summary>
    public async Task<IReadOnlyList<Story>> LiveAsync()
    {
        var lived = new List<Story>();
        foreach (var told in DemoCounty.Cases())
        {
            var events = told.GetProperty("events").EnumerateArray().Select(procedure.Read).Where(e => e.Date <= _county.Today).ToList();
            for (var count = 0; count <= events.Count; count++)
            {
                var left = count == 0 ? 0 : _county.Today.DayNumber - events[count - 1].Date.DayNumber;
                foreach (var later in Enumerable.Range(0, StartsEach).Select(i => i * left / (StartsEach - 1)).Distinct())
                    lived.Add(await LiveAsync(told, count, later));
            }
        }

        return lived;
    }

    /// <summary>Opens the case of a household as its story says.</summary>
    public async Task<StoredCase> OpenAsync(Story story, string id, HouseholdIdentity household, CaseEnvelope envelope)
    {
        var memory = new MemoryCaseStore();
        await new CaseKeeper(memory, _ => procedure).OpenAsync(id, procedure, household, story.Sheet, story.OpenedOn, envelope);
        return (await memory.LoadAsync(id))!;
    }

    private async Task<Story> LiveAsync(JsonElement told, int count, int later)
    {
        const string id = "?";
        var household = Household.Read(told.GetProperty("household"), procedure.Policy.Facts);
        var sheet = procedure.Policy.NewSheet();
        household.Fill(sheet);
        var events = told.GetProperty("events").EnumerateArray().Take(count).Select(e => procedure.Read(Later(e, later))).ToList();
        var opened = events.Count > 0 ? events[0].Date : _county.Today;
        var (memory, version) = (new MemoryCaseStore(), 1);
        var keeper = new CaseKeeper(memory, _ => procedure);
        await keeper.OpenAsync(id, procedure, new(id, _county.County, "?", "?"), sheet, opened, Envelope("village", "village", 0));
        var last = events.Count > 0 ? events[^1].Date : opened;
        // Guidance goes before the last event, so that a case stands where its story has come to.
        var filling = procedure.Event(Filling, events.Count > 1 ? events[^2].Date : opened);
        events.InsertRange(Math.Max(0, events.Count - 1), Enumerable.Repeat(filling, Math.Max(0, entries - 1 - events.Count)));
        foreach (var happened in events)
        {
            var actor = _county.Officers.Select(o => o.Actor).First(a => procedure.Rights.Refuses(a, happened) is null);
            var doneBy = procedure.Rights.DoneBy(actor, happened.Kind!)[0];
            var answer = await keeper.HappenAsync(id, version, happened, Envelope(actor, doneBy, version));
            version += answer.IsAccepted ? 1 : 0;
        }

        return new(sheet, opened, last, (await memory.LoadAsync(id))!);
    }

    private static CaseEnvelope Envelope(string actor, string doneBy, int number) =>
        new(FormattableString.Invariant($"lived-{number}"), doneBy, actor, DateTimeOffset.UnixEpoch) { RecordedAs = actor };

    private static JsonElement Later(JsonElement happened, int days) => JsonSerializer.SerializeToElement(
        happened.EnumerateObject().ToDictionary(p => p.Name, p => p.NameEquals("date")
            ? JsonSerializer.SerializeToElement(DateOnly.Parse(p.Value.GetString()!, null).AddDays(days))
            : p.Value));
}

/// <summary>A history.</summary>
/// <param name="Sheet">What is known of the household.</param>
/// <param name="OpenedOn">The day on which its case is opened.</param>
/// <param name="LastDay">The day on which something last happened.</param>
/// <param name="Lived">Its case, of a household that is nowhere.</param>
internal sealed record Story(FactSheet Sheet, DateOnly OpenedOn, DateOnly LastDay, StoredCase Lived);
