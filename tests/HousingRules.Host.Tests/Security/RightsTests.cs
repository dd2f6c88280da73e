using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Hosting;

namespace HousingRules.Host.Tests.Security;

/// <summary>Every role is refused every event that the policy does not let it record, with words, by systems and by pages.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private GuardedService _service = null!;
    private Subject _case = null!;

    public async Task InitializeAsync()
    {
        _service = await GuardedService.StartAsync();
        _case = await _service.PlantAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task What_is_not_a_role_s_own_is_refused_to_it()
    {
        var procedure = Procedure.Of(_service.Running.Get<PolicySource>().Library.Policies.Last(p => p.HasProcedure));
        var (before, refused) = (await _service.KeptAsync(), 0);
        foreach (var role in procedure.Policy.Actors.Keys)
        {
            var others = procedure.Events.Where(e => procedure.Rights.DoneBy(role, e).IsEmpty).Select(e => e.Name).ToArray();
            var visitor = await _service.AsAsync(role, new Area(_case.County));
            refused += await AssertRefusedAsync(visitor, others);
            if (others is [var first, ..])
                await AssertRefusedOnThePageAsync(visitor, first);
        }

        Assert.True(refused > 100, $"{refused}");
        Assert.Equal(Cases(before), Cases(await _service.KeptAsync()));
    }

    private async Task<int> AssertRefusedAsync(Visitor visitor, string[] events)
    {
        var door = new Door("POST", "/api/v1/cases/events", PeopleServices.Systems);
        var commands = events.Select((name, i) => new
        {
            id = _case.Id,
            commandId = $"{visitor.Person!.Actor}-{i}",
            version = 3,
            @event = new Dictionary<string, string> { ["event"] = name, ["date"] = "2020-06-09" },
        });

        var (_, body, _) = await visitor.AskAsync(new(door, door.Route) { Json = JsonSerializer.Serialize(commands) });

        foreach (var answer in JsonNode.Parse(body)!.AsArray())
        {
            Assert.True((int)answer!["status"]! == 403, $"{visitor.Person!.Actor}: {answer}");
            var refusal = answer["problem"]!["refusals"]![0]!;
            Assert.All(["zh", "en"], language => Assert.NotEmpty((string)refusal["words"]![language]!));
            Assert.All(["zh", "en"], language => Assert.NotEmpty((string)refusal["remedy"]![language]!));
        }

        return events.Length;
    }

    private async Task AssertRefusedOnThePageAsync(Visitor visitor, string name)
    {
        var door = _service.Doors.Single(d => d.ToString() == "POST /cases/{id}/record");
        var question = Questions.Of(door, _case).Single() with
        {
            Form = [("event", name), ("version", "3"), ("command", "p"), ("date", "2020-06-09")],
        };

        var (status, body, _) = await visitor.AskAsync(question);

        Assert.True(status == 403, $"{visitor.Person!.Actor} {name}: {status}");
        Assert.Contains("class=\"problems\"", body, StringComparison.Ordinal);
    }

    private static string Cases(string kept) => string.Join(
        '\n', kept.Split('\n').Where(l => l.StartsWith("case_", StringComparison.Ordinal)));
}
